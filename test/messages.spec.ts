import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@keng/persistence';

const SOURCES = projectPath('apps/web/src');
const TEXTS = join(SOURCES, 'i18n');
const FEATURES = join(SOURCES, 'features');

interface Namespace {
  readonly name: string;
  readonly vi: readonly string[];
  readonly en: readonly string[];
  /** Where its texts may be asked for. */
  readonly folder: string;
}

const namespaces: readonly Namespace[] = [
  {
    name: 'core',
    vi: keysOf(join(TEXTS, 'vi.json')),
    en: keysOf(join(TEXTS, 'en.json')),
    folder: SOURCES,
  },
  ...readdirSync(FEATURES)
    .filter((desk) => existsSync(join(FEATURES, desk, 'messages.vi.json')))
    .map((desk) => ({
      name: desk,
      vi: keysOf(join(FEATURES, desk, 'messages.vi.json')),
      en: keysOf(join(FEATURES, desk, 'messages.en.json')),
      folder: join(FEATURES, desk),
    })),
];

describe.each(namespaces)('the texts of $name', ({ name, vi, en, folder }) => {
  it('are there in both languages', () => {
    expect(en).toEqual(vi);
  });

  it('are all asked for somewhere', () => {
    const asks = patternsIn(folder);
    const unused = vi.filter(
      (key) => !asks.some((pattern) => pattern.test(key) || pattern.test(`${name}:${key}`)),
    );
    expect(unused).toEqual([]);
  });
});

describe('reading what sources ask for', () => {
  it.each([
    ["t('a.b')", 'a.b', true],
    ["t(isOne ? 'a.b' : 'a.c')", 'a.c', true],
    ['t(`a.${code}`)', 'a.b', true],
    ['t(`a.${code}.title`)', 'a.b.title', true],
    ['t(`a.${code}.title`)', 'a.b.rule', false],
    ["t('a.bc')", 'a.b', false],
    ["t('a.b', { count })", 'a.b_other', true],
  ])('%s asks for %s: %s', (source, key, isAsked) => {
    expect(patternsOf(source).some((pattern) => pattern.test(key))).toBe(isAsked);
  });
});

/** Every key of a file of texts, sorted. */
function keysOf(file: string): readonly string[] {
  const keys = (texts: object, prefix: string): string[] =>
    Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'object' && text !== null ? keys(text, `${prefix}${key}.`) : [`${prefix}${key}`],
    );
  return keys(JSON.parse(readFileSync(file, 'utf8')) as object, '').sort();
}

function patternsIn(folder: string): readonly RegExp[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.spec\.ts$|\.d\.ts$|^api\/schema/u.test(file))
    .flatMap((file) => patternsOf(readFileSync(join(folder, file), 'utf8')));
}

/** What the quoted strings of a source may stand for as keys: themselves, a plural of them, a template's values. */
function patternsOf(source: string): readonly RegExp[] {
  const quoted = [...source.matchAll(/'([\w:-]+(?:\.[\w-]+)*)'/gu)].map(([, text = '']) => escape(text));
  const templates = [...source.matchAll(/`([\w:.-]*(?:\$\{[^}]*\}[\w.-]*)+)`/gu)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes('.') && !text.startsWith('$'))
    .map((text) =>
      text
        .split(/\$\{[^}]*\}/u)
        .map(escape)
        .join(String.raw`[\w-]+`),
    );
  return [...quoted, ...templates].map((pattern) => new RegExp(`^${pattern}(_\\w+)?$`, 'u'));
}

function escape(text: string): string {
  return text.replaceAll('.', String.raw`\.`);
}
