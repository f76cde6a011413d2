import { Readable } from 'node:stream';
import type { Judge } from './live-audience';
import type { LiveChange } from './live-change';
import {
  changedFrame,
  heartbeatFrame,
  noteFrame,
  OPENING,
  readyFrame,
  resetFrame,
  type LiveNote,
} from './live-frames';
import type { LiveHistory, LivePlace } from './live-place';

/** What may wait for a slow reader, in bytes: about 1,000 changes. Beyond it the reader is cut and comes back. */
export const BUFFERED_AT_MOST = 256 * 1024;
/** An ended stream whose reader takes nothing more is cut after that time. */
const LAST_WORDS_MS = 5_000;

/** What one viewer is told. Nothing is kept for them: whoever loses the stream comes back with the last id. */
export class LiveStream<Viewer extends object = object> {
  readonly body: Readable;
  /** Who looks, once the policy knows them. */
  viewer: Viewer | undefined;
  /** Histories that are told live here; while older changes of one are being told, it is not among them. */
  private readonly attached = new Set<LiveHistory>();
  private at: LivePlace = { events: 0, notes: 0 };
  private ended = false;
  private onRoom: (() => void) | undefined;

  constructor(
    readonly officerId: string,
    private readonly onCut: () => void,
  ) {
    this.body = new Readable({ read: () => this.onRoom?.() });
    this.body.once('close', () => this.onRoom?.());
    this.push(OPENING);
  }

  /** Everything up to here has been told or is not for this viewer. */
  get place(): LivePlace {
    return this.at;
  }

  /** Whether all is told live here. */
  get isLive(): boolean {
    return this.attached.has('events') && this.attached.has('notes');
  }

  get isOpen(): boolean {
    return !this.ended && !this.body.destroyed;
  }

  /** Begins with what comes after a place. */
  begin(place: LivePlace): void {
    this.goOnAt(place);
    this.push(readyFrame(place));
  }

  /** Goes on where the client was. */
  resume(place: LivePlace): void {
    this.at = place;
  }

  /** Gives up on the client's place. */
  reset(place: LivePlace): void {
    this.goOnAt(place);
    this.push(resetFrame(place));
  }

  /** From here on a history is told live. */
  attach(history: LiveHistory): void {
    this.attached.add(history);
  }

  /** Tells those of the changes that are new here and that the viewer may hear of, if their history is told live. */
  tellLive(history: LiveHistory, changes: readonly LiveChange[], judge: Judge<Viewer>): void {
    if (this.attached.has(history)) this.tell(history, changes, judge);
  }

  /** Tells those of the changes that are new here and that the viewer may hear of. */
  tell(history: LiveHistory, changes: readonly LiveChange[], judge: Judge<Viewer>): void {
    for (const change of changes) {
      if (change.position <= this.at[history]) continue;
      this.at = { ...this.at, [history]: change.position };
      if (this.viewer && judge(this.viewer, change)) this.push(changedFrame(change, this.at));
    }
  }

  note(note: LiveNote): void {
    this.push(noteFrame(note));
  }

  beat(): void {
    if (this.isLive) this.push(heartbeatFrame(this.at));
  }

  /** Resolves when the reader has taken most of what waits, or is gone. */
  async room(): Promise<void> {
    if (!this.isOpen || this.body.readableLength < this.body.readableHighWaterMark) return;
    await new Promise<void>((resolve) => (this.onRoom = resolve));
    this.onRoom = undefined;
  }

  /** Ends in order, with the place reached. */
  end(): void {
    if (!this.isOpen) return;
    this.beat();
    this.ended = true;
    this.attached.clear();
    this.body.push(null);
    const force = setTimeout(() => this.cut(), LAST_WORDS_MS);
    this.body.once('close', () => clearTimeout(force));
  }

  /** Ends at once; what waits is lost, and told again when the client comes back. */
  cut(): void {
    this.attached.clear();
    this.body.destroy();
  }

  private goOnAt(place: LivePlace): void {
    this.at = place;
    this.attach('events');
    this.attach('notes');
  }

  private push(frame: string): void {
    if (!this.isOpen) return;
    if (this.body.readableLength + frame.length <= BUFFERED_AT_MOST) {
      this.body.push(frame);
      return;
    }
    this.onCut();
    this.cut();
  }
}
