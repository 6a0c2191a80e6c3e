// The pages of one item of a list, the same for a request being written and for a correction: each has an address of its own.
import type { ItemAnswers } from '@alur/application';
import type { GroupField } from '@alur/forms';
import { itemsOf, mostOfItems } from '@alur/forms';
import type { Rejection, Result } from '@alur/kernel';
import { itemPage, removeItemPage } from '@alur/portal-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOfCode } from '../http/problem-details.filter.js';
import { unwrap } from '../http/rejection-error.js';
import type { AskedItem, ItemFault, ItemPaths } from './group-items-view.js';
import { itemView, removalView } from './group-items-view.js';
import type { PortalFrame } from './portal-frame.js';
import { readForm } from './read-form.js';
import { mendable, typedAnswers } from './typed-answers.js';

const html = 'text/html; charset=utf-8';

/** A list of a citizen as it stands, with what may be done to it. */
export interface ItemList extends Omit<AskedItem, 'index' | 'action' | 'back' | 'addAction'> {
  readonly group: GroupField;
  readonly paths: ItemPaths;
  /** Address of the list. */
  readonly list: string;
  save(item: ItemAnswers): Promise<Result<unknown, Rejection>>;
  remove(item: Pick<ItemAnswers, 'index' | 'revision'>): Promise<Result<unknown, Rejection>>;
}

export interface AskedList {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Of the item, from 1. */
  readonly number: number;
  /** Nothing where no such list is asked any more. */
  find(): Promise<ItemList | undefined>;
  /** Address of the list, for whoever asks for what is not there any more. */
  readonly list: string;
}

export class ItemPages {
  constructor(private readonly frame: PortalFrame) {}

  async show({ request, reply, number, find, list }: AskedList): Promise<void> {
    const item = placeIn(await find(), number);
    if (!item) await reply.redirect(list, 303);
    else await reply.type(html).send(itemPage(itemView(item, {}), await this.frame.site(request, reply)));
  }

  async keep({ request, reply, number, find, list }: AskedList): Promise<void> {
    const found = await find();
    const item = placeIn(found, number);
    const sent = await readForm(request);
    this.frame.checkForm(request, sent.fields);
    if (!found || !item) {
      await reply.redirect(list, 303);
      return;
    }
    const typed = typedAnswers(found.group.fields, sent);
    const kept = await found.save({
      index: item.index,
      raw: typed.raw,
      revision: Number(sent.fields['_revision']),
    });
    if (kept.ok) {
      await reply.redirect(list, 303);
      return;
    }
    if (!mendable.has(kept.error.code)) unwrap(kept);
    const fault = { ...faultOf(kept.error), typed: typed.again };
    // Somebody else may have taken the place meanwhile, and what is shown has to be the list as it is now.
    const now = kept.error.code === 'DRAFT_CHANGED' ? placeIn(await find(), number) : item;
    if (!now) await reply.redirect(list, 303);
    else {
      const page = itemPage(itemView(now, fault), await this.frame.site(request, reply));
      await reply.status(statusOfCode('DATA_INVALID')).type(html).send(page);
    }
  }

  async askRemoval({ request, reply, number, find, list }: AskedList): Promise<void> {
    const found = await find();
    const item = placeIn(found, number);
    const view = found && item && removalView({ ...item, action: found.paths.remove(number) });
    if (!view) await reply.redirect(list, 303);
    else await reply.type(html).send(removeItemPage(view, await this.frame.site(request, reply)));
  }

  /** Pressed twice, or after the list has changed elsewhere, it removes nothing more: the list shows how it stands. */
  async remove({ request, reply, number, find, list }: AskedList): Promise<void> {
    const { fields } = await readForm(request);
    this.frame.checkForm(request, fields);
    const found = await find();
    const removed = await found?.remove({ index: number - 1, revision: Number(fields['revision']) });
    if (removed && !removed.ok && removed.error.code !== 'DRAFT_CHANGED') unwrap(removed);
    await reply.redirect(list, 303);
  }
}

/** Nothing where the list has no such place: an address kept from before something was removed. */
function placeIn(found: ItemList | undefined, number: number): AskedItem | undefined {
  if (!found) return undefined;
  const { group, answers, paths, list } = found;
  const count = itemsOf(group, answers).length;
  const most = mostOfItems(group);
  if (number < 1 || number > Math.min(count + 1, most)) return undefined;
  return {
    ...found,
    index: number - 1,
    action: paths.change(number),
    back: list,
    ...(number <= count && count < most ? { addAction: paths.change(count + 1) } : {}),
  };
}

const faultOf = ({ code, message, fields }: Rejection): ItemFault =>
  fields ? { errors: fields } : { problem: message, isChanged: code === 'DRAFT_CHANGED' };
