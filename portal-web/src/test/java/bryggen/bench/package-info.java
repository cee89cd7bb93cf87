/**
 * What "fast" is, as figures: believable data at scale (BE1), the portal beside the limit of the machine (BE2), growth
 * (BE3). Nothing here is asserted on a clock; {@code docs/performance.md} holds the last run.
 *
 * <ul>
 *   <li>BE1 Data: order lines are what is counted; everything else stands in proportion to them. The same seed makes the
 *       same rows. Customers' shares follow Zipf's law with the exponent at which the largest of 10,000 has 5 %.
 *   <li>BE2 Limit: a bare servlet of the same server and database, that reads what the page reads with as few statements as
 *       possible and writes bytes; runs of both stand side by side in one run.
 *   <li>BE3 Growth: the same pages over 10 thousand, 1 million and 10 million order lines.
 *   <li>BE4 Intake: what the ERP tells, beside COPY and upsert of the same rows into the same tables; and hand-over: orders
 *       from the click until the ERP has them, and how fast a queue of them goes out beside claiming it alone.
 *   <li>BE5 Weight: what a browser fetches for a page, the first time and again.
 *   <li>BE6 Start: from the command to ready and what is live then, beside an application with nothing in it.
 *   <li>BE7 Two instances behind a proxy, beside one behind the same: answers for a second of processor time.
 *   <li>BE8 Soak: mixed load with faults ({@code bryggen.faults.Soak}); nothing lost, and a heap that stays flat.
 * </ul>
 */
package bryggen.bench;
