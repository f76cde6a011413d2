import * as fc from 'fast-check';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { InvalidFields } from './invalid-fields';
import { ValidationPipe } from './validation.pipe';

class PartDto {
  @IsString() @MaxLength(10) label!: string;
}

class SampleDto {
  @IsString() @MaxLength(20) title!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];
  @IsOptional() @ValidateNested() @Type(() => PartDto) main?: PartDto;
}

const pipe = new ValidationPipe();
const check = (value: unknown): Promise<unknown> =>
  pipe.transform(value, { type: 'body', metatype: SampleDto });
const fieldsOf = async (value: unknown): Promise<InvalidFields['fields']> => {
  const error: unknown = await check(value).catch((caught: unknown) => caught);
  if (error instanceof InvalidFields) return error.fields;
  throw new Error('nothing was refused');
};

describe('validating a body', () => {
  it('makes the DTO and composes its text', async () => {
    const dto = await check({ title: 'Hòa Bình'.normalize('NFD'), parts: [{ label: 'a' }] });
    expect(dto).toBeInstanceOf(SampleDto);
    expect(dto).toMatchObject({ title: 'Hòa Bình'.normalize('NFC') });
  });

  it('names fields by their path', async () => {
    const fields = await fieldsOf({
      title: 'ok',
      parts: [{ label: 'a' }, { label: 'much too long a label' }],
    });
    expect(fields).toEqual([expect.objectContaining({ name: 'parts[1].label', code: 'too_long' })]);
  });

  it('names a field that is no text by its path as well', async () => {
    const fields = await fieldsOf({ title: 'ok', parts: [{ label: 'a' }, { label: 'a\u0000b' }] });
    expect(fields).toEqual([expect.objectContaining({ name: 'parts[1].label', code: 'not_text' })]);
  });

  it('names a list that stands for an object beside what else is wrong', async () => {
    const names = (await fieldsOf({ title: 7, parts: [[]], main: [] })).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['main', 'parts[0]', 'title']);
  });

  it.each([
    ['a missing field', {}, 'title', 'required'],
    ['null for a field', { title: null }, 'title', 'required'],
    ['a number for text', { title: 7 }, 'title', 'not_text'],
    ['an unknown field', { title: 'ok', reporterName: 'Nguyễn Văn Mật' }, 'reporterName', 'unknown_field'],
    ['a NUL', { title: 'a\u0000b' }, 'title', 'not_text'],
    ['half a surrogate pair', { title: 'a\ud800' }, 'title', 'not_text'],
    ['an array', [], 'body', 'not_an_object'],
    ['an empty list for an object', { title: 'ok', main: [] }, 'main', 'not_object'],
    ['a list of one for an object', { title: 'ok', main: [{ label: 'a' }] }, 'main', 'not_object'],
    ['a list in a list of objects', { title: 'ok', parts: [{ label: 'a' }, []] }, 'parts[1]', 'not_object'],
    ['nothing', null, 'body', 'not_an_object'],
  ])('refuses %s', async (_, value, name, code) => {
    const fields = await fieldsOf(value);
    expect(fields[0]).toMatchObject({ name, code });
    expect(JSON.stringify(fields)).not.toContain('Mật');
  });

  it('refuses a body nested without end', async () => {
    let deep: unknown = 'x';
    for (let at = 0; at < 1_000; at += 1) deep = { title: deep };
    expect((await fieldsOf(deep))[0]).toMatchObject({ code: 'too_deep' });
  });

  it.each(['constructor', '__proto__', 'toString'])('refuses a field named %s', async (name) => {
    const fields = await fieldsOf(JSON.parse(`{"title": "ok", "${name}": {"x": 1}}`));
    expect(fields[0]).toMatchObject({ name, code: 'unknown_field' });
  });
});

describe('any JSON at all', () => {
  const raw = (text: string): unknown => JSON.parse(text) as unknown;
  const verdict = (value: unknown): Promise<unknown> => check(value).catch((error: unknown) => error);

  it('becomes a DTO of known fields in normal form C, or is refused by name', async () => {
    const anything = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
    const nearly = fc.record({ title: anything, main: anything, parts: anything }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, nearly), async (value) => {
        const result = await verdict(raw(JSON.stringify(value)));
        if (result instanceof InvalidFields) expect(result.fields.length).toBeGreaterThan(0);
        else {
          expect(result).toBeInstanceOf(SampleDto);
          expect(
            Object.keys(result as SampleDto).every((name) => ['title', 'main', 'parts'].includes(name)),
          ).toBe(true);
          expect((result as SampleDto).title).toBe((result as SampleDto).title.normalize('NFC'));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps signs without width, turned around and in pictures as they were typed', async () => {
    const signs = fc.constantFrom('\u200b', '\u202e', '\u2066', '👩‍👩‍👧', '\ufeff', 'ế', 'đ');
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 2 }), async (pieces) => {
        expect(await check({ title: pieces.join('') })).toMatchObject({ title: pieces.join('') });
      }),
    );
  });

  it.each([
    ['numbers as text', '{"title": 12}'],
    ['a text of a megabyte', `{"title": "${'x'.repeat(1_000_000)}"}`],
    ['a key twice, the last of them wrong', '{"title": "ok", "title": null}'],
    ['a list that claims to be an object', '{"title": "ok", "main": {"length": 1, "0": "x"}}'],
  ])('is refused when it holds %s', async (_, text) => {
    expect(await verdict(raw(text))).toBeInstanceOf(InvalidFields);
  });

  it('never reaches the prototype of anything', async () => {
    const names = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'hasOwnProperty',
      'toJSON',
      'then',
    );
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (name, inside) => {
        const hostile = `"${name}": {"polluted": true}`;
        const body = inside
          ? `{"title": "ok", "main": {"label": "a", ${hostile}}}`
          : `{"title": "ok", ${hostile}}`;
        expect(await verdict(raw(body))).toBeInstanceOf(InvalidFields);
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }),
    );
  });
});
