import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables the commit writes: cases, their events, data, queues, work and inbox. Forward only. */
export class CreateEngineTables20261124090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_instance (
        id            uuid        NOT NULL,
        reference     text        NOT NULL,
        service_id    text        NOT NULL,
        version_hash  text        NOT NULL,
        applicant_id  uuid        NOT NULL,
        created_at    timestamptz NOT NULL,
        revision      integer     NOT NULL,
        state         jsonb       NOT NULL,
        head          bytea       NOT NULL,
        CONSTRAINT case_instance_pk PRIMARY KEY (id),
        CONSTRAINT case_instance_reference_key UNIQUE (reference)
      ) WITH (fillfactor = 80);
      COMMENT ON TABLE case_instance IS 'One row per case: token state and revision. No index on a column that a step changes, so that updates stay heap-only.';
      CREATE INDEX case_instance_applicant_idx ON case_instance (applicant_id, created_at DESC);

      CREATE TABLE case_event (
        case_id     uuid        NOT NULL,
        revision    integer     NOT NULL,
        at          timestamptz NOT NULL,
        actor       text        NOT NULL,
        command_key text        NOT NULL,
        events      json        NOT NULL,
        prev_hash   bytea       NOT NULL,
        hash        bytea       NOT NULL,
        CONSTRAINT case_event_pk PRIMARY KEY (case_id, revision, at)
      ) PARTITION BY RANGE (at);
      COMMENT ON TABLE case_event IS 'One row per turn of a case, append only, hash-chained per case. Kept as json text: what was hashed is what is stored.';

      CREATE TABLE case_data (
        case_id    uuid        NOT NULL,
        revision   integer     NOT NULL,
        section    text        NOT NULL,
        at         timestamptz NOT NULL,
        answers    jsonb       NOT NULL,
        salt       text        NOT NULL,
        CONSTRAINT case_data_pk PRIMARY KEY (case_id, revision)
      );
      COMMENT ON TABLE case_data IS 'What people typed, by section (the application or a task). The only place of personal values; events name revisions.';

      CREATE TABLE user_task (
        case_id      uuid        NOT NULL,
        key          text        NOT NULL,
        agency       text        NOT NULL,
        role         text        NOT NULL,
        scope        text        NOT NULL DEFAULT '',
        element_id   text        NOT NULL,
        title        text        NOT NULL,
        reference    text        NOT NULL,
        service_id   text        NOT NULL,
        opened_at    timestamptz NOT NULL,
        due_at       timestamptz,
        claimed_by   text,
        revision     integer     NOT NULL DEFAULT 1,
        closed_at    timestamptz,
        CONSTRAINT user_task_pk PRIMARY KEY (case_id, key)
      ) WITH (fillfactor = 80);
      COMMENT ON TABLE user_task IS 'The queues: written in the same transaction as the case, so that a queue is never stale.';
      CREATE INDEX user_task_queue_idx ON user_task (agency, role, scope, COALESCE(due_at, 'infinity'::timestamptz), case_id, key)
        INCLUDE (title, reference, claimed_by) WHERE closed_at IS NULL;

      CREATE TABLE work_item (
        case_id      uuid        NOT NULL,
        key          text        NOT NULL,
        kind         text        NOT NULL,
        agency       text,
        payload      jsonb       NOT NULL,
        run_at       timestamptz NOT NULL,
        attempt      integer     NOT NULL DEFAULT 0,
        leased_until timestamptz,
        published_at timestamptz,
        last_error   text,
        dead_at      timestamptz,
        CONSTRAINT work_item_pk PRIMARY KEY (case_id, key)
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
      COMMENT ON TABLE work_item IS 'Everything that must happen later: hand-offs, timers, jobs, messages. Payloads hold ids only. The attempt is the fencing token.';
      CREATE INDEX work_item_due_idx ON work_item (run_at) WHERE dead_at IS NULL;

      CREATE TABLE command_inbox (
        case_id      uuid        NOT NULL,
        key          text        NOT NULL,
        request_hash text        NOT NULL,
        answer       jsonb       NOT NULL,
        at           timestamptz NOT NULL,
        CONSTRAINT command_inbox_pk PRIMARY KEY (case_id, key)
      );
      COMMENT ON TABLE command_inbox IS 'Answers of commands by idempotency key; ids only. The same key with another body is refused.';

      CREATE TABLE letter_counter (
        agency text    NOT NULL,
        series text    NOT NULL,
        year   integer NOT NULL,
        last   integer NOT NULL,
        CONSTRAINT letter_counter_pk PRIMARY KEY (agency, series, year)
      );
      COMMENT ON TABLE letter_counter IS 'Last serial per agency, series and year, locked only while a letter is issued.';

      CREATE TABLE letter_number (
        case_id     uuid        NOT NULL,
        letter_id   text        NOT NULL,
        agency      text        NOT NULL,
        series      text        NOT NULL,
        year        integer     NOT NULL,
        serial      integer     NOT NULL,
        code        text        NOT NULL,
        reserved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT letter_number_pk PRIMARY KEY (case_id, letter_id),
        CONSTRAINT letter_number_serial_key UNIQUE (agency, series, year, serial),
        CONSTRAINT letter_number_code_key UNIQUE (code)
      );
      COMMENT ON TABLE letter_number IS 'A serial given to one letter of one case, for good: a second try gets the same.';
    `);
    for (const [from, to] of months(2026, 10, 30)) {
      await runner.query(
        `CREATE TABLE case_event_${from.slice(0, 4)}_${from.slice(5, 7)} PARTITION OF case_event FOR VALUES FROM ('${from}') TO ('${to}')`,
      );
    }
    await runner.query('CREATE TABLE case_event_other PARTITION OF case_event DEFAULT');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

/** First days of `count` months from the given one, each with the first day of the next. */
function months(year: number, month: number, count: number): [string, string][] {
  const first = (index: number): string => {
    const zeroBased = month - 1 + index;
    return `${String(year + Math.floor(zeroBased / 12))}-${String((zeroBased % 12) + 1).padStart(2, '0')}-01T00:00:00Z`;
  };
  return Array.from({ length: count }, (_, index) => [first(index), first(index + 1)]);
}
