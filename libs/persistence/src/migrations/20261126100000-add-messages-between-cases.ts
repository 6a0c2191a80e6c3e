import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for messages and signals, and messages that wait for somebody. Forward only. */
export class AddMessagesBetweenCases20261126100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE city_salt (
        id   integer NOT NULL DEFAULT 1,
        salt text    NOT NULL,
        CONSTRAINT city_salt_pk PRIMARY KEY (id),
        CONSTRAINT city_salt_one_check CHECK (id = 1)
      );
      COMMENT ON TABLE city_salt IS 'What correlation keys are hashed with before they are written down. One row; another salt would leave every open subscription unreachable.';
      INSERT INTO city_salt (salt) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

      CREATE TABLE message_subscription (
        case_id     uuid        NOT NULL,
        key         text        NOT NULL,
        kind        text        NOT NULL,
        name        text        NOT NULL,
        correlation text        NOT NULL DEFAULT '',
        opened_at   timestamptz NOT NULL,
        CONSTRAINT message_subscription_pk PRIMARY KEY (case_id, key),
        CONSTRAINT message_subscription_kind_check CHECK (kind IN ('message', 'signal'))
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
      COMMENT ON TABLE message_subscription IS 'What elements of open cases wait for, written by the commit that opens or closes it. Keys are hashed; an empty one takes every message of the name.';
      CREATE INDEX message_subscription_message_idx ON message_subscription (name, correlation, opened_at, case_id) WHERE kind = 'message';
      CREATE INDEX message_subscription_signal_idx ON message_subscription (name, case_id) WHERE kind = 'signal';

      CREATE TABLE buffered_message (
        id             uuid        NOT NULL,
        name           text        NOT NULL,
        correlation    text        NOT NULL DEFAULT '',
        variables      jsonb       NOT NULL,
        request_hash   text,
        published_at   timestamptz NOT NULL,
        expires_at     timestamptz,
        receiver_case  uuid,
        receiver_key   text,
        delivered_at   timestamptz,
        keep_until     timestamptz NOT NULL,
        CONSTRAINT buffered_message_pk PRIMARY KEY (id)
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
      COMMENT ON TABLE buffered_message IS 'Messages between cases and from outside, by their id: waiting, given to a receiver, or arrived; the last are kept so that the same id is not taken twice. Nothing personal: keys are hashed.';
      CREATE INDEX buffered_message_waiting_idx ON buffered_message (name, correlation, published_at)
        WHERE delivered_at IS NULL AND receiver_case IS NULL;
      CREATE INDEX buffered_message_keep_idx ON buffered_message (keep_until);
      CREATE INDEX buffered_message_receiver_idx ON buffered_message (receiver_case, receiver_key) WHERE delivered_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
