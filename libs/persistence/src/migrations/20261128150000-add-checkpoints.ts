import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every minute's heads under one root, and no way to change or remove a turn that was written. Forward only. */
export class AddCheckpoints20261128150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_checkpoint (
        number   integer     NOT NULL,
        at       timestamptz NOT NULL,
        since    timestamptz,
        cases    integer     NOT NULL,
        entries  integer     NOT NULL,
        merkle   bytea       NOT NULL,
        previous bytea       NOT NULL,
        root     bytea       NOT NULL,
        CONSTRAINT audit_checkpoint_pk PRIMARY KEY (number)
      );
      COMMENT ON TABLE audit_checkpoint IS 'Once a minute: the heads of cases that changed and the audit rows that are new, under a Merkle root that names the root before. Append only.';
      COMMENT ON COLUMN audit_checkpoint.since IS 'When the checkpoint before was taken; null for the first, which covers everything.';

      CREATE TABLE audit_leaf (
        checkpoint integer NOT NULL,
        kind       text    NOT NULL,
        subject    uuid    NOT NULL,
        revision   integer NOT NULL,
        hash       bytea   NOT NULL,
        CONSTRAINT audit_leaf_pk PRIMARY KEY (subject, revision),
        CONSTRAINT audit_leaf_kind_check CHECK (kind IN ('case', 'entry'))
      );
      COMMENT ON TABLE audit_leaf IS 'What a checkpoint covers: the head of a case at a revision, or the hash of an audit_event row (revision 0). Append only; says which one is missing when one was deleted.';
      CREATE INDEX audit_leaf_checkpoint_idx ON audit_leaf (checkpoint, subject, revision);

      -- Turns come nearly in the order of their time: a BRIN costs a commit nothing and finds the last minutes.
      CREATE INDEX case_event_at_idx ON case_event USING brin (at) WITH (pages_per_range = 16, autosummarize = on);

      CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$;
      COMMENT ON FUNCTION audit_refuse_change() IS 'Keeps what was written down append only, whoever asks.';
      CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      CREATE TRIGGER audit_leaf_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaf
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      -- A statement that names the table of a month fires nothing of the whole; triggers on rows are inherited.
      CREATE TRIGGER case_event_row_kept BEFORE UPDATE OR DELETE ON case_event
        FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();

      GRANT SELECT, INSERT ON audit_checkpoint, audit_leaf TO alur_worker;
      GRANT SELECT ON audit_checkpoint, audit_leaf TO alur_auditor;
    `);
    const months: { name: string }[] = await runner.query(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'case_event'::regclass`,
    );
    for (const { name } of months) await runner.query(keepWhole(name));
    await runner.query(`
      CREATE OR REPLACE FUNCTION create_event_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE name text := 'case_event_' || to_char(month, 'YYYY_MM');
      BEGIN
        IF month <> date_trunc('month', month)::date THEN RAISE EXCEPTION 'not the first of a month: %', month; END IF;
        EXECUTE format('CREATE TABLE %I PARTITION OF case_event FOR VALUES FROM (%L) TO (%L)', name, month || 'T00:00:00Z',
                       (month + interval '1 month')::date || 'T00:00:00Z');
        EXECUTE format('${keepWhole('%I')}', name);
      END $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

/** A trigger against TRUNCATE is not inherited, and the table of a month can be named by itself. */
const keepWhole = (table: string): string =>
  `CREATE TRIGGER case_event_kept BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()`;
