import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incidents as rows of their own, so that they can be listed; those of running cases are taken over. Forward only. */
export class AddIncidents20261125230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        case_id    uuid        NOT NULL,
        key        text        NOT NULL,
        code       text        NOT NULL,
        element_id text        NOT NULL,
        title      text        NOT NULL,
        message    text        NOT NULL,
        agency     text        NOT NULL,
        reference  text        NOT NULL,
        service_id text        NOT NULL,
        raised_at  timestamptz NOT NULL,
        over_at    timestamptz,
        CONSTRAINT incident_pk PRIMARY KEY (case_id, key)
      ) WITH (fillfactor = 80);
      COMMENT ON TABLE incident IS 'Where a case needs a person, and until when it did: written in the commit of the turn that raised or ended it. The key is the element''s.';
      COMMENT ON COLUMN incident.agency IS 'Who answers for it: of a hand-off that could not be delivered the sender.';
      CREATE INDEX incident_open_idx ON incident (raised_at, case_id, key) WHERE over_at IS NULL;
      CREATE INDEX incident_agency_idx ON incident (agency, raised_at, case_id, key) WHERE over_at IS NULL;
      CREATE INDEX work_item_dead_idx ON work_item (dead_at) WHERE dead_at IS NOT NULL;

      INSERT INTO incident (case_id, key, code, element_id, title, message, agency, reference, service_id, raised_at)
      SELECT c.id, e.value->>'key', e.value->>'code', e.value->>'elementId', e.value->>'elementId', e.value->>'message',
             COALESCE(CASE WHEN e.value ? 'stage' OR e.value ? 'jobType' THEN e.value->'performer'->>'agency' END,
                      e.value->>'cameFrom', ''),
             c.reference, c.service_id, (e.value->>'since')::timestamptz
        FROM case_instance c
       CROSS JOIN LATERAL (SELECT value FROM jsonb_each(c.state->'process'->'elements')
                           UNION ALL SELECT r.state FROM case_round r WHERE r.case_id = c.id) e
       WHERE e.value->>'phase' = 'incident';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
