package bryggen.portal.leads;

/** How new leads go into their table, one or five hundred at a time. */
final class StagedLead {
    static final String COLUMNS =
            """
            id uuid, number text, thread uuid, origin text, source text, entered_at timestamptz, entered_by text,
            company text, organisation_number text, country text, postal_code text, city text, contact text, email text,
            phone text, product_family text, need text, value numeric, currency text
            """;

    static final String MERGE =
            """
            insert into leads_lead (id, number, thread, origin, source, entered_at, entered_by, company,
                organisation_number, country, postal_code, city, contact, email, phone, product_family, need, value,
                currency, status, changed_at)
            select id, number, thread, origin, source, entered_at, entered_by, company, organisation_number, country,
                postal_code, city, contact, email, phone, product_family, need, value, currency, 'UNASSIGNED',
                entered_at
            from stage_leads_lead
            on conflict (origin, source) where source is not null do nothing
            """;

    private StagedLead() {}
}
