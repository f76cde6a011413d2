import { eventually } from './eventually';

/** One message of an event stream; a comment is none. */
export interface LiveMessage {
  readonly id?: string;
  readonly event?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Somebody who follows an event stream with `fetch`. */
export interface LiveClient {
  readonly response: Response;
  /** Messages with an event name, in the order in which they came. */
  readonly messages: readonly LiveMessage[];
  /** The last id received, also of messages without data; what a browser would send as `Last-Event-ID`. */
  readonly lastId: string | undefined;
  /** Everything received, as it was. */
  readonly text: string;
  /** Whether the stream has ended, in order or not. */
  readonly ended: boolean;
  /** Waits for so many messages of that name, and gives all of that name. */
  hears(event: string, count?: number): Promise<readonly LiveMessage[]>;
  /** Waits until the stream has ended. */
  ends(timeoutMs?: number): Promise<void>;
  /** Goes away. */
  close(): Promise<void>;
}

/** Opens an event stream; a refusal is a response without messages. */
export async function followLive(
  url: URL | string,
  headers: Record<string, string> = {},
): Promise<LiveClient> {
  const going = new AbortController();
  const response = await fetch(url, { headers, signal: going.signal });
  const state = { text: '', ended: false };
  const reading = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of response.body ?? []) state.text += decoder.decode(bytes, { stream: true });
    } catch {
      // Cut off or closed: both are ends.
    }
    state.ended = true;
  })();
  const named = (event: string) => parse(state.text).filter((message) => message.event === event);
  return {
    response,
    get messages() {
      return parse(state.text).filter(({ event }) => event !== undefined);
    },
    get lastId() {
      return parse(state.text).findLast(({ id }) => id !== undefined)?.id;
    },
    get text() {
      return state.text;
    },
    get ended() {
      return state.ended;
    },
    hears: async (event, count = 1) => {
      await eventually(`${count} messages ${event} were heard`, async () => named(event).length >= count);
      return named(event);
    },
    ends: async (timeoutMs = 10_000) => {
      await eventually('the stream has ended', async () => state.ended, { timeoutMs });
    },
    close: async () => {
      going.abort();
      await reading;
    },
  };
}

/** Complete messages only; the rest is still on its way. */
function parse(text: string): LiveMessage[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const fields = new Map(
        block.split('\n').map((line) => {
          const [name = '', ...value] = line.split(': ');
          return [name, value.join(': ')] as const;
        }),
      );
      const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
      return {
        ...(id !== undefined && { id }),
        ...(event !== undefined && { event }),
        ...(data !== undefined && { data: JSON.parse(data) as Record<string, unknown> }),
      };
    });
}
