// The citizen's pages and what officers fill in.
import type { Field, Page } from '@alur/forms';
import type { ServiceBundle, TaskForm } from '../../contract/service.js';
import type { Found } from '../difference.js';
import { quoted } from '../names.js';
import { compareFields } from './compare-fields.js';
import { compareOrder, compareProperties, fromTo, isSame, keyed, pair } from './compare-values.js';

type Sides<K extends keyof ServiceBundle> = readonly [ServiceBundle[K], ServiceBundle[K]];

export function compareForm([before, after]: Sides<'form'>): readonly Found[] {
  const byId = (pages: readonly Page[]) => keyed(pages, ({ id }) => id);
  const [old, fresh] = [byId(before.pages), byId(after.pages)];
  const { both, added, removed } = pair(old, fresh);
  const where = ({ id, title }: Page) => ({ subject: `form/${id}`, name: quoted(title) });
  return [
    ...both.flatMap((one) => [
      ...compareProperties<Page>(
        {
          id: 'elsewhere',
          title: 'page-title',
          help: 'page-help',
          showWhen: 'page-condition',
          fields: 'elsewhere',
        },
        where(one.after),
        [one.before, one.after],
      ),
      ...compareOrder('field-order', { ...where(one.after), name: `halaman ${quoted(one.after.title)}` }, [
        idsOf(one.before.fields),
        idsOf(one.after.fields),
      ]),
    ]),
    ...added.map(({ after: to }): Found => ({ kind: 'page', change: 'added', ...where(to), to: to.title })),
    ...removed.map(({ before: from }): Found => ({
      kind: 'page',
      change: 'removed',
      ...where(from),
      from: from.title,
    })),
    ...compareOrder('page-order', { subject: 'form', name: '' }, [[...old.keys()], [...fresh.keys()]]),
    ...compareFields({ subject: 'form', nameOf: ({ label }) => quoted(label) }, [fieldsOf(before), fieldsOf(after)]),
    ...movedFields(before.pages, after.pages),
  ];
}

const idsOf = (fields: readonly Field[]): readonly string[] => fields.map(({ id }) => id);
const fieldsOf = ({ pages }: ServiceBundle['form']): readonly Field[] => pages.flatMap((page) => page.fields);

/** A field under another page's condition may be asked of other people. */
function movedFields(before: readonly Page[], after: readonly Page[]): readonly Found[] {
  const pageOf = (pages: readonly Page[]) =>
    new Map(pages.flatMap((page) => page.fields.map((field) => [field.id, { page, field }] as const)));
  return pair(pageOf(before), pageOf(after)).both.flatMap(({ key, before: old, after: fresh }): readonly Found[] =>
    old.page.id === fresh.page.id
      ? []
      : [
          {
            kind: isSame(old.page.showWhen, fresh.page.showWhen) ? 'field-page' : 'field-page-condition',
            change: 'moved',
            subject: `form/${key}`,
            name: quoted(fresh.field.label),
            from: old.page.id,
            to: fresh.page.id,
          },
        ],
  );
}

export function compareTasks([before, after]: Sides<'tasks'>): readonly Found[] {
  const { both, added, removed } = pair(new Map(Object.entries(before)), new Map(Object.entries(after)));
  const where = (element: string, { title }: TaskForm) => ({ subject: `tasks/${element}`, name: quoted(title) });
  return [
    ...both.flatMap(({ key, before: old, after: fresh }) => [
      ...compareProperties<TaskForm>(
        { element: 'elsewhere', title: 'task-title', help: 'task-help', action: 'task-action', fields: 'elsewhere' },
        where(key, fresh),
        [old, fresh],
      ),
      ...compareFields(
        { subject: `tasks/${key}`, nameOf: ({ label }) => `${quoted(label)} pada tugas ${quoted(fresh.title)}` },
        [old.fields, fresh.fields],
      ),
      ...compareOrder('field-order', { ...where(key, fresh), name: `tugas ${quoted(fresh.title)}` }, [
        idsOf(old.fields),
        idsOf(fresh.fields),
      ]),
    ]),
    ...added.map(({ key, after: to }): Found => ({
      kind: 'task-form',
      change: 'added',
      ...where(key, to),
      ...fromTo(undefined, to),
    })),
    ...removed.map(({ key, before: from }): Found => ({
      kind: 'task-form',
      change: 'removed',
      ...where(key, from),
      ...fromTo(from, undefined),
    })),
  ];
}
