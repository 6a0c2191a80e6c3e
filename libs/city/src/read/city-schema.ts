// Shapes of the files of a city folder, as JSON Schema 2020-12.
export const closed = <P extends Record<string, unknown>>(properties: P, required: readonly (keyof P & string)[]) =>
  ({ type: 'object', properties, required, additionalProperties: false }) as const;

export const text = { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' } as const;
export const key = { type: 'string', maxLength: 60, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' } as const;
const code = { type: 'string', pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}(\\.[0-9]{4})?$' } as const;
export const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const;
const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' } as const;
const nip = { type: 'string', pattern: '^[0-9]{18}$' } as const;
const phone = { type: 'string', pattern: '^\\+62[0-9]{8,12}$' } as const;
const contact = { type: 'string', maxLength: 200, pattern: '^(mailto:|https://)\\S+$' } as const;
const record = (values: object) => ({ type: 'object', propertyNames: key, additionalProperties: values }) as const;

/** What a pattern asks for, to follow "harus". */
export const cityPatterns: Readonly<Record<string, string>> = {
  [text.pattern]: 'tulisan yang tidak kosong',
  [key.pattern]: 'huruf kecil, angka, dan tanda hubung, misalnya "kel-sisir"',
  [code.pattern]: 'kode wilayah Kemendagri seperti 35.79.01 atau 35.79.01.1004',
  [day.pattern]: 'tanggal seperti 2026-11-23 dalam tanda kutip',
  [time.pattern]: 'jam seperti "07:30" dalam tanda kutip',
  [nip.pattern]: '18 angka dalam tanda kutip',
  [phone.pattern]: 'nomor HP seperti "+6281200000001"',
  [contact.pattern]: 'alamat seperti mailto:csirt@kota.example atau https://…',
  '^#[0-9A-Fa-f]{6}$': 'warna seperti "#0A6640"',
  '^[0-9]{3}(/[0-9]{3})?$': 'RW atau RW/RT, misalnya "007" atau "007/003"',
};

const limit = closed(
  {
    idleMinutes: { type: 'integer', minimum: 5, maximum: 240 },
    hours: { type: 'integer', minimum: 1, maximum: 24 },
  },
  ['idleMinutes', 'hours'],
);

/** The `security` section of city.yaml. What it leaves out is as `standardSecurity` says. */
const securitySchema = closed(
  {
    passwordProfile: key,
    passwordProfiles: {
      type: 'object',
      propertyNames: key,
      minProperties: 1,
      additionalProperties: closed(
        {
          minLength: { type: 'integer', minimum: 8, maximum: 64 },
          mixed: { type: 'boolean' },
          expiresAfterDays: { type: 'integer', minimum: 30, maximum: 3650 },
          basis: text,
          since: day,
        },
        ['minLength', 'basis', 'since'],
      ),
    },
    sessions: closed({ citizen: limit, officer: limit, designer: limit, operator: limit, assisted: limit }, []),
    stepUp: closed({ required: { type: 'boolean' }, minutes: { type: 'integer', minimum: 1, maximum: 60 } }, [
      'required',
    ]),
  },
  [],
);

const actingRule = closed(
  {
    holder: { enum: ['none', 'rests', 'acts'] },
    longestDays: { type: 'integer', minimum: 1 },
    basis: text,
    since: day,
  },
  ['holder', 'basis', 'since'],
);

const actingSchema = closed({ 'Plt.': actingRule, 'Plh.': actingRule }, ['Plt.', 'Plh.']);

const rule = { basis: text, since: day } as const;

/** The `privacy` section of city.yaml. What it leaves out is as `standardPrivacy` says. */
const privacySchema = closed(
  {
    masking: closed(
      {
        kinds: { type: 'array', items: key },
        classes: { type: 'array', items: { enum: ['none', 'general', 'specific'] } },
        ...rule,
      },
      ['kinds', 'classes', 'basis', 'since'],
    ),
    reveal: closed(
      {
        perHour: { type: 'integer', minimum: 1, maximum: 1000 },
        seconds: { type: 'integer', minimum: 5, maximum: 600 },
        reasons: {
          type: 'object',
          propertyNames: key,
          minProperties: 1,
          additionalProperties: closed({ label: text, needsNote: { type: 'boolean' } }, ['label']),
        },
        ...rule,
      },
      ['perHour', 'seconds', 'reasons', 'basis', 'since'],
    ),
    requests: closed({ hours: { type: 'integer', minimum: 1, maximum: 720 }, ...rule }, ['hours', 'basis', 'since']),
    retention: closed(rule, ['basis', 'since']),
  },
  [],
);

export const citySchema = closed(
  {
    id: key,
    name: text,
    province: text,
    regionCode: text,
    zone: text,
    help: closed({ phone: text, whatsapp: text, hours: text }, ['phone', 'whatsapp', 'hours']),
    disclosure: closed({ contact, until: day }, ['contact', 'until']),
    security: securitySchema,
    acting: actingSchema,
    privacy: privacySchema,
  },
  ['id', 'name', 'province', 'regionCode', 'zone', 'help'],
);

export const agenciesSchema = closed(
  {
    agencies: record(
      closed(
        {
          shortName: text,
          fullName: text,
          kind: { enum: ['department', 'district', 'kelurahan', 'desa'] },
          region: code,
          address: text,
          phone: text,
          units: record(text),
          calendar: key,
        },
        ['shortName', 'fullName', 'kind', 'address'],
      ),
    ),
  },
  ['agencies'],
);

export const regionsSchema = closed(
  {
    districts: {
      type: 'array',
      minItems: 1,
      items: closed(
        {
          code,
          name: text,
          office: key,
          villages: {
            type: 'array',
            minItems: 1,
            items: closed({ code, name: text, kind: { enum: ['kelurahan', 'desa'] }, office: key }, [
              'code',
              'name',
              'kind',
              'office',
            ]),
          },
        },
        ['code', 'name', 'office', 'villages'],
      ),
    },
    source: text,
  },
  ['districts', 'source'],
);

export const rolesSchema = closed(
  {
    roles: record(
      closed(
        {
          name: text,
          byLink: { type: 'boolean' },
          leads: { type: 'boolean' },
          operates: { type: 'boolean' },
          assists: { type: 'boolean' },
        },
        ['name'],
      ),
    ),
  },
  ['roles'],
);

const spans = { type: 'array', minItems: 1, items: closed({ from: time, to: time }, ['from', 'to']) } as const;
const hours = closed({ '1': spans, '2': spans, '3': spans, '4': spans, '5': spans, '6': spans, '7': spans }, []);
const dated = { type: 'object', propertyNames: day, additionalProperties: text } as const;

export const calendarSchema = closed(
  {
    coveredUntil: day,
    cutOff: closed({ time, basis: text }, ['time', 'basis']),
    collectiveLeaveOff: { type: 'boolean' },
    decrees: {
      type: 'array',
      minItems: 1,
      items: closed(
        {
          title: text,
          year: { type: 'integer' },
          note: text,
          national: dated,
          collectiveLeave: dated,
          local: dated,
          election: dated,
        },
        ['title', 'year'],
      ),
    },
    calendars: record(
      closed(
        {
          basis: text,
          hours,
          seasons: {
            type: 'array',
            items: closed({ name: text, from: day, to: day, basis: text, hours }, [
              'name',
              'from',
              'to',
              'basis',
              'hours',
            ]),
          },
        },
        ['basis', 'hours'],
      ),
    ),
  },
  ['coveredUntil', 'cutOff', 'collectiveLeaveOff', 'decrees', 'calendars'],
);

export const lettersSchema = closed(
  {
    series: record(
      closed({ pattern: text, classification: text, basis: text, general: { type: 'boolean' } }, [
        'pattern',
        'classification',
        'basis',
      ]),
    ),
  },
  ['series'],
);

export const tokensSchema = closed(
  { tokens: { type: 'object', additionalProperties: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' } } },
  ['tokens'],
);

export const holdersSchema = closed(
  {
    holders: {
      type: 'array',
      items: closed(
        {
          id: key,
          name: text,
          nip,
          phone,
          agency: key,
          role: key,
          scope: { type: 'string', pattern: '^[0-9]{3}(/[0-9]{3})?$' },
          position: text,
          acting: { enum: ['Plt.', 'Plh.'] },
          standsFor: key,
          from: day,
          until: day,
          demo: { type: 'boolean' },
        },
        ['id', 'name', 'agency', 'role', 'position', 'from'],
      ),
    },
    generated: closed(
      {
        from: day,
        people: { type: 'array', minItems: 1, items: text },
        families: { type: 'array', minItems: 1, items: text },
        offices: {
          type: 'array',
          items: closed(
            {
              kinds: { type: 'array', minItems: 1, items: { enum: ['department', 'district', 'kelurahan', 'desa'] } },
              role: key,
              position: text,
            },
            ['kinds', 'role', 'position'],
          ),
        },
        neighbourhoods: closed(
          { rw: { type: 'integer', minimum: 0, maximum: 30 }, rt: { type: 'integer', minimum: 0, maximum: 30 } },
          ['rw', 'rt'],
        ),
      },
      ['from', 'people', 'families', 'offices', 'neighbourhoods'],
    ),
  },
  ['holders', 'generated'],
);
