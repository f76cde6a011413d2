import styles from './charts.module.css';

/** How many fills can be told apart without colour. */
export const PATTERNS = 6;
const TILE = 8;

/** Fills of different structure, so that colour never stands alone. @param prefix keeps ids of charts apart */
export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {SHAPES.map((shape, index) => (
        <pattern
          key={shape}
          id={`${prefix}${index}`}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          className={styles[`fill${index}`]}
        >
          <rect width={TILE} height={TILE} className={styles['ground']} />
          {shape !== '' && <path d={shape} className={styles['hatch']} />}
        </pattern>
      ))}
    </defs>
  );
}

/** Plain, rising lines, dots, level lines, upright lines, a net. */
const SHAPES = [
  '',
  'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  'M4 2 v0.01 M0 6 v0.01 M8 6 v0.01',
  'M0 2 H8 M0 6 H8',
  'M2 0 V8 M6 0 V8',
  'M0 4 H8 M4 0 V8',
] as const;

/** A piece of a fill, for legends. */
export function Swatch({ prefix, index }: { readonly prefix: string; readonly index: number }) {
  return (
    <svg width={16} height={16} aria-hidden="true" className={styles['swatch']}>
      <rect width={16} height={16} rx={2} fill={`url(#${prefix}${index})`} />
    </svg>
  );
}
