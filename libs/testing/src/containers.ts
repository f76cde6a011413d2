import type { GenericContainer } from 'testcontainers';

export const POSTGRES_IMAGE = 'postgres:18';
export const KAFKA_IMAGE = 'apache/kafka:4.4.0';

/** What the pinned version of the library starts beside every container. */
const CLEAN_UP_IMAGE = 'testcontainers/ryuk:0.14.0';

/** Loaded on demand: it is a large library, and most runs do without. */
const library = () => import('testcontainers');

/**
 * Whether a Docker engine answers and holds the image already, and the library's clean-up container where that is not
 * switched off; nothing is pulled without being asked for.
 */
export async function imageIsAtHand(image: string): Promise<boolean> {
  try {
    const { getContainerRuntimeClient, ImageName } = await library();
    const client = await getContainerRuntimeClient();
    const needed = process.env['TESTCONTAINERS_RYUK_DISABLED'] === 'true' ? [image] : [image, CLEAN_UP_IMAGE];
    const held = await Promise.all(needed.map((name) => client.image.exists(ImageName.fromString(name))));
    return held.every(Boolean);
  } catch {
    return false;
  }
}

/** A container to be configured and started. */
export async function container(image: string): Promise<GenericContainer> {
  const { GenericContainer } = await library();
  return new GenericContainer(image);
}

/** Waits for a line in the container's log to appear so many times. */
export async function untilLogged(line: RegExp, times = 1) {
  const { Wait } = await library();
  return Wait.forLogMessage(line, times);
}
