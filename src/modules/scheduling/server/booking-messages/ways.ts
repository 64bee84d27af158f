import { addressKinds, type AddressKind, type Channel } from '#platform/mail.ts';

/** A channel, and the address of its recipient there. */
export interface Way {
  channel: string;
  to: string;
}

/** What is noted instead of a channel when a message ends before one was chosen. */
export const noWay = 'none';

type Ways = readonly Pick<Channel, 'notedAs' | 'accepts'>[];

/** Which kinds of address some channel accepts. */
export function reachedBy(channels: Ways): Record<AddressKind, boolean> {
  const some = (kind: AddressKind) => channels.some((channel) => channel.accepts(kind));
  return { email: some('email'), phone: some('phone') };
}

/** Each channel that accepts one of the recipient's addresses, with that address. */
export function waysTo(addresses: Readonly<Record<AddressKind, string | null>>, channels: Ways): Way[] {
  return channels.flatMap((channel) => {
    const to = addressKinds.flatMap((kind) => (channel.accepts(kind) ? (addresses[kind] ?? []) : []))[0];
    return to ? [{ channel: channel.notedAs, to }] : [];
  });
}
