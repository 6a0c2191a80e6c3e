import type { GroupField } from '@alur/forms';
import { leastItems, mostOfItems } from '@alur/forms';
import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { Guidance, Help } from './field-frame.js';
import type { FieldProps, FieldView, ItemView } from './field-view.js';
import { itemId } from './field-view.js';

/** What was added so far, each with its ways to change and to remove it; one more is added on a page of its own. */
export const GroupInput = ({ view, alone, field }: FieldProps & { readonly field: GroupField }) => {
  const items = view.items ?? [];
  const title = (
    <>
      {alone?.title ?? field.label}
      {!field.required && <span className="optional"> (opsional)</span>}
    </>
  );
  return (
    <div className={view.error === undefined ? 'field group' : 'field group field-failed'} id={field.id} tabIndex={-1}>
      {alone ? <h1 className="question">{title}</h1> : <h2 className="label">{title}</h2>}
      <Help alone={alone} />
      <Guidance view={view} />
      <p className="group-count">
        {items.length === 0
          ? `Belum ada ${field.itemLabel}.`
          : `Anda menambahkan ${String(items.length)} ${field.itemLabel}.`}{' '}
        <span className="soft">{howMany(field)}</span>
      </p>
      {items.length > 0 && (
        <ul className="group-items">
          {items.map((item, index) => (
            <Item key={item.label} view={view} item={item} index={index} />
          ))}
        </ul>
      )}
      {view.addUrl !== undefined && (
        <p className="group-add">
          <ButtonLink href={view.addUrl} kind={items.length === 0 && field.required ? 'primary' : 'quiet'} icon="add">
            {items.length === 0 ? `Tambah ${field.itemLabel}` : `Tambah ${field.itemLabel} lain`}
          </ButtonLink>
        </p>
      )}
    </div>
  );
};

function howMany(field: GroupField): string {
  const [least, most] = [leastItems(field), mostOfItems(field)];
  if (least === most) return `Harus ada ${String(most)}.`;
  return least > 1
    ? `Paling sedikit ${String(least)}, paling banyak ${String(most)}.`
    : `Paling banyak ${String(most)}.`;
}

const Item = ({ view, item, index }: { readonly view: FieldView; readonly item: ItemView; readonly index: number }) => (
  <li className={item.fault === undefined ? 'group-item' : 'group-item group-item-failed'} id={itemId(view, index)}>
    <p className="group-name">
      <strong>{item.name}</strong>
      {item.name !== item.label && <span className="soft">{item.label}</span>}
    </p>
    {item.fault !== undefined && (
      <p className="fault">
        <Icon name="warning" />
        <span>
          <span className="unseen">Masalah: </span>
          {item.fault}
        </span>
      </p>
    )}
    <p className="group-acts">
      <a href={item.changeUrl}>
        Ubah<span className="unseen"> {item.name}</span>
      </a>
      <a className="link-danger" href={item.removeUrl}>
        Hapus<span className="unseen"> {item.name}</span>
      </a>
    </p>
  </li>
);
