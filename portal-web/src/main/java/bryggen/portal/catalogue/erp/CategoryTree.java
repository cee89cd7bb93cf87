package bryggen.portal.catalogue.erp;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The tree of categories as the items tell it, each with its path from the root and its number of items. */
@ApplicationScoped
public class CategoryTree {
    @Inject
    Sql sql;

    /** Takes the staged categories; when the tree has changed, the items' paths follow. */
    void merge() {
        int changed = sql.run("insert into catalogue_category (code, parent, names) select code, parent, names"
                + " from stage_catalogue_category"
                + " on conflict (code) do update set parent = excluded.parent, names = excluded.names"
                + " where catalogue_category.parent is distinct from excluded.parent"
                + " or catalogue_category.names <> excluded.names");
        // A parent that no item has named itself is known by its code.
        changed += sql.run("insert into catalogue_category (code) select distinct parent from stage_catalogue_category"
                + " where parent is not null on conflict do nothing");
        if (changed == 0) return;
        sql.run(PATHS);
        sql.run("update catalogue_item i set path = c.path from catalogue_category c"
                + " where c.code = i.category and i.path <> c.path");
    }

    void count() {
        sql.run("update catalogue_category c set items = coalesce(n.items, 0) from catalogue_category k"
                + " left join (select u.code, count(*)::int as items from catalogue_item i, unnest(i.path) u (code)"
                + " where i.active group by u.code) n on n.code = k.code"
                + " where k.code = c.code and c.items <> coalesce(n.items, 0)");
    }

    /** Categories that name each other in a circle stand at the root. */
    private static final String PATHS =
            """
            with recursive down as (
              select c.code, array[c.code]::text[] as path from catalogue_category c
              where c.parent is null or not exists (select 1 from catalogue_category p where p.code = c.parent)
              union all
              select c.code, down.path || c.code from down join catalogue_category c on c.parent = down.code)
            update catalogue_category c set path = coalesce(d.path, array[c.code])
            from catalogue_category k left join down d on d.code = k.code
            where k.code = c.code and c.path <> coalesce(d.path, array[c.code])""";
}
