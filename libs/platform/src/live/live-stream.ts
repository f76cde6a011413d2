import { Readable } from 'node:stream';
import type { OwnEvent } from '@keng/messaging';
import type { Judge } from './live-audience';
import {
  changedFrame,
  heartbeatFrame,
  noteFrame,
  OPENING,
  readyFrame,
  resetFrame,
  type LiveNote,
} from './live-frames';

/** What may wait for a slow reader, in bytes: about 1,000 changes. Beyond it the reader is cut and comes back. */
export const BUFFERED_AT_MOST = 256 * 1024;
/** An ended stream whose reader takes nothing more is cut after that time. */
const LAST_WORDS_MS = 5_000;

/** What one viewer is told. Nothing is kept for them: whoever loses the stream comes back with the last id. */
export class LiveStream<Viewer extends object = object> {
  readonly body: Readable;
  /** Who looks, once the policy knows them. */
  viewer: Viewer | undefined;
  /** Whether live events go here; while older ones are being told, they do not. */
  attached = false;
  private at = 0;
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
  get position(): number {
    return this.at;
  }

  get isOpen(): boolean {
    return !this.ended && !this.body.destroyed;
  }

  /** Begins with what comes after `position`. */
  begin(position: number): void {
    this.at = position;
    this.attached = true;
    this.push(readyFrame(position));
  }

  /** Goes on where the client was. */
  resume(position: number): void {
    this.at = position;
  }

  /** Gives up on the client's place. */
  reset(position: number): void {
    this.at = position;
    this.attached = true;
    this.push(resetFrame(position));
  }

  /** Tells those of the events that are new here and that the viewer may hear of. */
  tell(events: readonly OwnEvent[], judge: Judge<Viewer>): void {
    for (const event of events) {
      if (event.position <= this.at) continue;
      this.at = event.position;
      if (this.viewer && judge(this.viewer, event)) this.push(changedFrame(event));
    }
  }

  note(note: LiveNote): void {
    this.push(noteFrame(note));
  }

  beat(): void {
    if (this.attached) this.push(heartbeatFrame(this.at));
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
    this.attached = false;
    this.body.push(null);
    const force = setTimeout(() => this.cut(), LAST_WORDS_MS);
    this.body.once('close', () => clearTimeout(force));
  }

  /** Ends at once; what waits is lost, and told again when the client comes back. */
  cut(): void {
    this.attached = false;
    this.body.destroy();
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
