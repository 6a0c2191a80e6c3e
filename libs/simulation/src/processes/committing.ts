// What gateway and worker have in common: lanes over the store, and what goes out after a commit.
import type { Entropy, Lanes, MessageExchange, WorkItems, WorkQueues, Workshop } from '@alur/application';
import { afterCommit, insideKinds, PickUp } from '@alur/application';
import type { City } from '@alur/city';
import { GroupCommitLanes } from '@alur/persistence';
import type { Owner } from '../world/process.js';
import type { World } from '../world/world.js';
import { engineStore, simulatedExchange, simulatedItems, simulatedSeal } from './store-ports.js';

export interface Committing {
  readonly city: City;
  readonly lanes: Lanes;
  readonly items: WorkItems;
  readonly queues: WorkQueues;
  readonly exchange: MessageExchange;
  readonly entropy: Entropy;
}

export function committing(world: World, process: Owner): Committing {
  const { city, tables } = world;
  const ask: Parameters<typeof engineStore>[0] = (call) => world.statements.ask(process, call);
  const items = simulatedItems(ask, tables);
  const queues = simulatedQueues(world, process);
  const lanes: Lanes = new GroupCommitLanes({
    store: engineStore(ask, tables),
    sealKey: simulatedSeal,
    getVersion: (hash) => Promise.resolve(world.versionOf(hash)),
    committed: (changes) => sendOut(changes),
    pause: (milliseconds) => world.sleepers.sleep(process, Math.round(milliseconds)),
    jitter: () => world.chance.below(100) / 100,
  });
  const inside = { city, lanes, items, exchange: simulatedExchange(ask, tables), entropy: world.entropy };
  const shop: Workshop = { items, kinds: insideKinds(inside), log: () => undefined };
  const sendOut = afterCommit(new PickUp(shop, queues), queues);
  return { ...inside, queues };
}

const simulatedQueues = ({ queue, errands }: World, process: Owner): WorkQueues => ({
  publish: (items) =>
    errands.ask(process, `publish ${items.map(({ key }) => key).join(' ')}`, () => queue.publish(items)),
  ring: () => errands.ask(process, 'ring', () => queue.ring()),
  wereWiped: () => errands.ask(process, 'look for the epoch', () => queue.wereWiped()),
  areReachable: () => Promise.resolve(!queue.isAway),
});
