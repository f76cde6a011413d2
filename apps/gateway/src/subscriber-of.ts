import { isIPv6 } from 'node:net';

const SUBSCRIBER_GROUPS = 4;
const GROUPS = 8;

/** Who has an address: of IPv6 the network of 64 bits, for each subscriber has at least that many addresses. */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const between = Array<string>(GROUPS - head.length - tail.length).fill('0');
  return [...head, ...between, ...tail]
    .slice(0, SUBSCRIBER_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
