import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was offered to the public, from when and by whom; and who hands a draft in to be reviewed. Forward only. */
export class AddPublications20261127100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(publications);
    await runner.query(carriedOver);
    await runner.query(review);
    await runner.query(folders);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const publications = `
  CREATE TABLE service_publication (
    id             uuid        NOT NULL DEFAULT gen_random_uuid(),
    service_id     text        NOT NULL,
    number         integer     NOT NULL,
    hash           text        NOT NULL,
    offered_from   timestamptz NOT NULL,
    published_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_by   text        NOT NULL,
    reviewed_by    text,
    draft_id       uuid,
    note           text,
    changes        jsonb       NOT NULL DEFAULT '[]',
    retired_at     timestamptz,
    retired_by     text,
    retired_reason text,
    CONSTRAINT service_publication_pk PRIMARY KEY (id),
    CONSTRAINT service_publication_number_key UNIQUE (service_id, number),
    CONSTRAINT service_publication_version_fk FOREIGN KEY (hash) REFERENCES service_version (hash),
    CONSTRAINT service_publication_not_backdated CHECK (offered_from >= published_at),
    CONSTRAINT service_publication_retired_whole CHECK (num_nonnulls(retired_at, retired_by, retired_reason) IN (0, 3))
  );
  COMMENT ON TABLE service_publication IS 'What was offered when: append only. Offered is the one with the latest offered_from that has come; one that was retired before its date never is.';
  COMMENT ON COLUMN service_publication.number IS 'Counted per service from 1. Two who publish after the same version want the same number, and one of them is told.';
  COMMENT ON COLUMN service_publication.changes IS 'Differences against the version it takes the place of, in sentences with their class, as they were told when it was published.';
  CREATE INDEX service_publication_offered_idx ON service_publication (service_id, offered_from DESC, number DESC);
  COMMENT ON COLUMN service_version.published_at IS 'When it was stored. When it was offered is told by service_publication.';

  CREATE FUNCTION service_publication_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.retired_at IS NULL
       AND to_jsonb(NEW) - '{retired_at,retired_by,retired_reason}'::text[] = to_jsonb(OLD) - '{retired_at,retired_by,retired_reason}'::text[] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'service_publication is append only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
  END $$;
  COMMENT ON FUNCTION service_publication_refuse_change() IS 'A publication may only gain its retirement, once.';
  CREATE TRIGGER service_publication_immutable BEFORE UPDATE OR DELETE ON service_publication
    FOR EACH ROW EXECUTE FUNCTION service_publication_refuse_change();
  CREATE TRIGGER service_publication_kept BEFORE TRUNCATE ON service_publication
    FOR EACH STATEMENT EXECUTE FUNCTION service_publication_refuse_change();
`;

const carriedOver = `
  INSERT INTO service_publication (service_id, number, hash, offered_from, published_at, published_by)
  SELECT service_id, row_number() OVER (PARTITION BY service_id ORDER BY published_at, hash), hash, published_at, published_at,
         coalesce((SELECT actor FROM audit_event
                    WHERE action = 'version-published' AND subject_kind = 'service' AND subject_id = service_id AND details->>'hash' = hash
                    ORDER BY at DESC LIMIT 1), 'operator')
    FROM service_version;
`;

// Whoever approves a draft publishes it in the same act: there is no state in between.
const review = `
  ALTER TABLE service_draft
    ADD COLUMN handed_in_by text, ADD COLUMN handed_in_at timestamptz, ADD COLUMN handed_in_note text,
    DROP CONSTRAINT service_draft_state_known,
    ADD CONSTRAINT service_draft_state_known CHECK (state IN ('draft', 'in-review', 'published', 'discarded'));
  COMMENT ON COLUMN service_draft.handed_in_by IS 'Who asked for the review, while it lasts and of what was published: they may not approve it.';
  DROP INDEX service_draft_open_idx;
  CREATE INDEX service_draft_open_idx ON service_draft (changed_at DESC) WHERE state IN ('draft', 'in-review');
  CREATE INDEX service_draft_folder_idx ON service_draft ((origin->>'hash')) WHERE origin->>'kind' = 'folder';
`;

const folders = `
  ALTER TABLE service_import ADD COLUMN outcome text;
  UPDATE service_import SET outcome = CASE WHEN hash IS NULL THEN 'refused' ELSE 'offered' END;
  ALTER TABLE service_import ALTER COLUMN outcome SET NOT NULL,
    ADD CONSTRAINT service_import_outcome_known CHECK (outcome IN ('offered', 'left-alone', 'drafted', 'refused'));
  COMMENT ON COLUMN service_import.outcome IS 'What became of the folder: offered now, left alone because another version is offered, a draft in the studio, or refused.';
`;
