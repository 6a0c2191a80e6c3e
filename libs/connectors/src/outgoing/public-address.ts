// Which addresses the outside world may be found at. Everything that is or could lead to a machine of ours is none of them.
import { BlockList, isIP } from 'node:net';

const ranges: readonly (readonly [string, number])[] = [
  // This network, private, shared, loopback, link-local with the metadata of clouds, protocols, benchmarks, examples,
  // relays, groups, reserved.
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
  // The same of version 6, and every form that carries an address of version 4 inside: mapped, compatible, NAT64, Teredo, 6to4.
  ...([
    ['::', 96],
    ['::ffff:0:0', 96],
    ['::ffff:0:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 9],
    ['ff00::', 8],
  ] as const),
];

/** Apart: a list of both would take every address of version 4 for one that stands inside version 6. */
const listOf = (version: 4 | 6): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of ranges)
    if (isIP(network) === version) list.addSubnet(network, bits, version === 6 ? 'ipv6' : 'ipv4');
  return list;
};
const ours = { 4: listOf(4), 6: listOf(6) } as const;

/** Only of what is an address in its plain form; a name, a zone or another way of writing it is none. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (address.includes('%') || (version !== 4 && version !== 6)) return false;
  return !ours[version].check(address, version === 6 ? 'ipv6' : 'ipv4');
}
