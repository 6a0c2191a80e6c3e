import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles of the processes, and which rows each of them sees: a second wall behind `libs/access`. What somebody may see is
 * told by settings of the transaction (`app.…`, see `wall/sight.ts`); where nothing is told, nothing is seen. Forward only.
 */
export class RaiseWall20261128140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of roles) await runner.query(createRole(role));
    await runner.query(`
      ${roles.map((role) => `GRANT ${role} TO CURRENT_USER;`).join('\n')}
      GRANT USAGE ON SCHEMA public TO ${roles.join(', ')};

      GRANT SELECT, INSERT, UPDATE, DELETE ON ${engineTables.join(', ')} TO alur_committer;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO alur_gateway, alur_worker;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO alur_auditor;
      REVOKE ALL ON ${secretTables.join(', ')} FROM alur_auditor;
      REVOKE ALL ON session, officer_account, login_code, officer_invitation, recovery_code, guess FROM alur_worker;
      REVOKE INSERT, UPDATE, DELETE ON ${committedTables.join(', ')} FROM alur_gateway, alur_worker;
      REVOKE UPDATE, DELETE ON case_event FROM alur_committer;
      REVOKE UPDATE, DELETE ON audit_event FROM alur_gateway, alur_worker;
      REVOKE ALL ON migrations FROM alur_gateway, alur_worker, alur_auditor;

      CREATE FUNCTION app_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT nullif(current_setting('app.' || name, true), '') $$;
      COMMENT ON FUNCTION app_setting(text) IS 'What this transaction says of who asks; null where it says nothing.';

      CREATE FUNCTION case_is_of(asked uuid, applicant text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public AS
        $$ SELECT EXISTS (SELECT FROM case_instance WHERE id = asked AND applicant_id::text = applicant) $$;
      COMMENT ON FUNCTION case_is_of(uuid, text) IS 'Past the policies, which would ask each other without end.';
      REVOKE EXECUTE ON FUNCTION case_is_of(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION case_is_of(uuid, text) TO ${roles.join(', ')};

      CREATE FUNCTION versions_needed() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT v.hash FROM service_version v
         WHERE EXISTS (SELECT FROM service_publication p WHERE p.hash = v.hash AND p.retired_at IS NULL)
            OR EXISTS (SELECT FROM case_instance c WHERE c.version_hash = v.hash)
            OR EXISTS (SELECT FROM draft d WHERE v.hash IN (d.version_hash, d.changed_from)) $$;
      COMMENT ON FUNCTION versions_needed() IS 'What is offered or will be, and what a case or a draft of anybody needs: designers see which, not whose.';

      CREATE FUNCTION create_event_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF month <> date_trunc('month', month)::date THEN RAISE EXCEPTION 'not the first of a month: %', month; END IF;
        EXECUTE format('CREATE TABLE %I PARTITION OF case_event FOR VALUES FROM (%L) TO (%L)',
                       'case_event_' || to_char(month, 'YYYY_MM'), month || 'T00:00:00Z',
                       (month + interval '1 month')::date || 'T00:00:00Z');
      END $$;
      COMMENT ON FUNCTION create_event_month(date) IS 'Only who owns case_event may add to it; the worker asks for months, and for nothing else.';
      REVOKE EXECUTE ON FUNCTION versions_needed(), create_event_month(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION versions_needed() TO alur_gateway, alur_worker;
      GRANT EXECUTE ON FUNCTION create_event_month(date) TO alur_worker;
    `);
    for (const table of Object.keys(seen)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        CREATE POLICY ${table}_auditor ON ${table} FOR SELECT TO alur_auditor USING (true);
        CREATE POLICY ${table}_worker ON ${table} TO alur_worker USING (true) WITH CHECK (true);
        CREATE POLICY ${table}_gateway ON ${table} TO alur_gateway ${seen[table] ?? ''};
        ${(engineTables as readonly string[]).includes(table) ? `CREATE POLICY ${table}_committer ON ${table} TO alur_committer USING (true) WITH CHECK (true);` : ''}
      `);
    }
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const roles = ['alur_committer', 'alur_gateway', 'alur_worker', 'alur_auditor'] as const;

/** Roles belong to the cluster: another city in it may have made them, or its administrator. */
const createRole = (role: string): string => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

/** Written by commits of many people at once. */
const committedTables = [
  'case_instance',
  'case_event',
  'case_data',
  'case_round',
  'user_task',
  'command_inbox',
] as const;

const engineTables = [
  ...committedTables,
  'work_item',
  'incident',
  'letter_counter',
  'letter_number',
  'message_subscription',
  'buffered_message',
  'dispatch_limit',
  'city_salt',
] as const;

const secretTables = [
  'session',
  'officer_account',
  'officer_invitation',
  'recovery_code',
  'guess',
  'login_code',
  'one_time_link',
  'city_salt',
] as const;

const told = (name: string): string => `(SELECT app_setting('${name}'))`;
const isOffice = (table: string): string =>
  `(${table}.agency || E'\\t' || ${table}.role || E'\\t' || ${table}.scope) = ANY (string_to_array(${told('offices')}, E'\\n'))`;

/** Of what people typed and sent: whoever only knows a reference, or runs the system, does not see it. */
const ofTheirCase = (table: string): string => `
  ${told('case')} = ${table}.case_id::text
  OR case_is_of(${table}.case_id, ${told('citizen')})
  OR EXISTS (SELECT FROM user_task t WHERE t.case_id = ${table}.case_id AND ${isOffice('t')})`;

/** Who leads the agency that answers for an incident sees it, and where its case stands. */
const isStuckHere = (caseId: string): string => `EXISTS (SELECT FROM incident i WHERE i.case_id = ${caseId})`;

/** What the gateway sees of each table, in the words of its policy. */
const seen: Readonly<Record<string, string>> = {
  user_task: `USING (${isOffice('user_task')} OR ${told('case')} = case_id::text OR ${told('operates')} = 'yes' OR ${told('studio')} = 'yes')`,
  case_instance: `USING (
    applicant_id::text = ${told('citizen')} OR id::text = ${told('case')} OR reference = ${told('reference')}
    OR ${told('operates')} = 'yes'
    OR EXISTS (SELECT FROM user_task t WHERE t.case_id = case_instance.id AND ${isOffice('t')})
    OR ${isStuckHere('case_instance.id')})`,
  case_event: `USING (${told('operates')} = 'yes' OR ${ofTheirCase('case_event')} OR ${isStuckHere('case_event.case_id')})`,
  case_round: `USING (${told('operates')} = 'yes' OR ${ofTheirCase('case_round')} OR ${isStuckHere('case_round.case_id')})`,
  case_data: `USING (${ofTheirCase('case_data')})`,
  incident: `USING (${told('operates')} = 'yes' OR agency = ANY (string_to_array(${told('leads')}, E'\\n')))`,
  draft: `USING (citizen_id::text = ${told('citizen')}) WITH CHECK (citizen_id::text = ${told('citizen')})`,
  correction_draft: `USING (case_is_of(case_id, ${told('citizen')})) WITH CHECK (case_is_of(case_id, ${told('citizen')}))`,
  stored_file: `USING (${ofTheirCase('stored_file')}
    OR EXISTS (SELECT FROM draft d WHERE d.id = stored_file.case_id AND d.citizen_id::text = ${told('citizen')}))`,
  citizen: `USING (id::text = ${told('citizen')} OR phone = ${told('phone')}
    OR EXISTS (SELECT FROM case_instance c WHERE c.applicant_id = citizen.id AND c.reference = ${told('reference')}))`,
  outbox_message: `USING (${told('demo')} = 'yes') WITH CHECK (true)`,
};
