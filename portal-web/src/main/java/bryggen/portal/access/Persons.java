package bryggen.portal.access;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** All persons, by id and by e-mail; one e-mail is one person, however it is spelt in capitals. */
@ApplicationScoped
public class Persons {
    private static final String COLUMNS = "select id, email, name, language, password_hash is not null,"
            + " disabled_at is not null from access_person ";

    @Inject
    Sql sql;

    public Optional<Person> find(UUID id) {
        return sql.row(COLUMNS + "where id = ?", Persons::person, id);
    }

    public Person get(UUID id) {
        return find(id).orElseThrow(PlatformRefusal::missing);
    }

    public Optional<Person> byEmail(String email) {
        return sql.row(COLUMNS + "where lower(email) = lower(?)", Persons::person, email.strip());
    }

    /** The person of this e-mail; made when nobody has it yet. Two at once get the same one. */
    Person ofEmail(String email, String name, Language language) {
        sql.run(
                "insert into access_person (id, email, name, language) values (?, ?, ?, ?) on conflict do nothing",
                UUID.randomUUID(),
                email.strip(),
                name.strip(),
                language.code());
        return byEmail(email).orElseThrow();
    }

    Optional<String> passwordHash(UUID person) {
        return sql.row(
                "select coalesce(password_hash, '') from access_person where id = ?", row -> row.getString(1), person);
    }

    void setPassword(UUID person, String hash) {
        sql.run("update access_person set password_hash = ? where id = ?", hash, person);
    }

    void rename(UUID person, String name) {
        sql.run("update access_person set name = ? where id = ?", name.strip(), person);
    }

    void speak(UUID person, Language language) {
        sql.run("update access_person set language = ? where id = ?", language.code(), person);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Language.of(row.getString(4)),
                row.getBoolean(5),
                row.getBoolean(6));
    }
}
