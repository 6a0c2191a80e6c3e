import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services that are being written, and who changed what in them. Forward only. */
export class AddServiceDrafts20261127090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service_draft (
        id           uuid        NOT NULL,
        name         text        NOT NULL,
        files        jsonb       NOT NULL,
        origin       jsonb       NOT NULL,
        state        text        NOT NULL DEFAULT 'draft',
        revision     integer     NOT NULL DEFAULT 1,
        created_by   text        NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_by   text        NOT NULL,
        changed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        contributors jsonb       NOT NULL DEFAULT '[]',
        CONSTRAINT service_draft_pk PRIMARY KEY (id),
        CONSTRAINT service_draft_state_known CHECK (state IN ('draft', 'in-review', 'approved', 'published', 'discarded'))
      );
      COMMENT ON TABLE service_draft IS 'Services that are being written. Nothing runs by them: a version is made of one when it is published.';
      COMMENT ON COLUMN service_draft.contributors IS 'Officers whose work is in it: none of them may approve it.';
      CREATE INDEX service_draft_open_idx ON service_draft (changed_at DESC) WHERE state IN ('draft', 'in-review', 'approved');

      CREATE TABLE service_draft_event (
        draft_id uuid        NOT NULL,
        revision integer     NOT NULL,
        at       timestamptz NOT NULL DEFAULT clock_timestamp(),
        by       text        NOT NULL,
        what     text        NOT NULL,
        details  jsonb       NOT NULL DEFAULT '{}',
        CONSTRAINT service_draft_event_pk PRIMARY KEY (draft_id, revision),
        CONSTRAINT service_draft_event_draft_fk FOREIGN KEY (draft_id) REFERENCES service_draft (id) ON DELETE CASCADE
      );
      COMMENT ON TABLE service_draft_event IS 'Who did what to a draft: began it, changed which parts, handed it in, approved it, gave it back.';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
