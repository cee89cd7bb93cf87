/**
 * What a partner can sell now, with which material, and how a colleague won the same kind of deal. The portal is the
 * master of all of it; the supplier's channel manager keeps it on pages.
 *
 * <p><b>For whom</b><br>
 * CP1 A campaign or a brochure is for partners of at least its level, in one of its countries, with one of its product
 * lines; an empty list means all. Who is outside cannot tell that it exists.<br>
 * CP2 A campaign is shown from its first to its last day in the supplier's time zone, to the partners while it is
 * published. On the day after it is gone from every page and from the API. <i>Ends 30 November: at 00:00 on 1 December in
 * Oslo it is 404.</i><br>
 * CP3 A partner takes part once, by anybody of its sellers; the supplier sees who did, another partner does not.<br>
 * CP4 A lead, quote or order that names a campaign counts once as a result, for a partner that takes part while the
 * campaign is running.
 *
 * <p><b>Brochures</b><br>
 * CP5 A file is what its bytes are. A name that claims something else, a kind that is not on the list, a PDF with
 * scripts, actions or attachments, a document with macros: refused with the reason, never mended.<br>
 * CP6 A file may have 500 MB and passes in pieces; one byte more is refused as soon as it arrives.<br>
 * CP7 A picture is written anew, without what was hidden in it. A preview that cannot be drawn refuses nothing.<br>
 * CP8 A brochure is used until its last day; after it and after its withdrawal its file cannot be fetched by anybody on
 * any way, and by nobody who can use its successor.<br>
 * CP9 Each download counts for its person, partner and day. A part of the file that does not begin it, a question
 * whether it has changed and a look at its headers are none. A partner sees its own count only.<br>
 * CP10 A partner's own version of a PDF bears its logo and its name on the first and the last page.<br>
 * CP11 A file is given out as an attachment that no browser runs or guesses about.
 *
 * <p><b>Stories</b><br>
 * CP12 A story tells what won or lost a sale. Its author's people see it from the first word, the supplier once it is
 * handed in, everybody else once the supplier has published it; a story that is changed is handed in again.<br>
 * CP13 A person rates a story of another company once with one to five stars, and may change the mind.<br>
 * CP14 A comment stands under its author's name; the supplier can take it away.<br>
 * CP15 The stories most similar to a deal are at most three of the published ones, weighed by product line, products,
 * industry, competitor, size and shared words, the rare ones more; each says why. One that shares nothing is not shown.
 */
@NullMarked
@Room(
        code = "CP",
        resources = {"campaigns", "brochures", "stories"},
        tables = {"campaigns_"},
        knows = {"accounts", "catalogue"})
package bryggen.portal.campaigns;

import bryggen.portal.platform.Room;
import org.jspecify.annotations.NullMarked;
