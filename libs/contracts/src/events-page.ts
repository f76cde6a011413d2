import { type Contract, contractsOfTopic } from './event-contract';
import {
  CITATION_PATTERN,
  CODE_PATTERN,
  DOCUMENT_NUMBER_PATTERN,
  PRINTED_NAME_PATTERN,
  UNIT_CODE_PATTERN,
} from './fields';
import type { JsonSchema } from './json-schema';
import { plannedServices, type Topic, type TopicReader, topicOf, topics } from './topics';

/** What the page shows of one contract besides its registry entry. */
export interface ContractPage {
  readonly schema: JsonSchema;
  readonly example: unknown;
}

const introduction = `# Events

Generated from \`libs/contracts\` by \`npm run generate\`; change the classes, not this page.

The envelope is CloudEvents 1.0 in binary mode: headers carry id, type, source, time, subject (= key), \`ce_sequence\`
(the aggregate's \`event_seq\`), correlation, causation, \`traceparent\` and the acting officer's id. A payload holds ids,
codes, dates and counts; no name, no free text, no place finer than a commune. Only \`keng.directory.*\` carries public
names. An instant is RFC 3339 with offset, a date a day in Asia/Ho_Chi_Minh, money whole đồng. Within a major version a
producer may add optional fields and nothing else; a reader leaves out fields it does not know.

A reader's group is a *projection* (can be rebuilt from the first event at any time) or a *process* (makes something new
and holds a natural key as its second lock).
`;

/** `docs/events.md` as a whole. */
export function eventsPage(pageOf: (contract: Contract) => ContractPage): string {
  const sections = topics.map(({ name }) => topicSection(topicOf(name), pageOf));
  return `${[introduction, topicTable(), ...sections].join('\n').trimEnd()}\n`;
}

function topicTable(): string {
  const rows = topics.map(({ name }) => {
    const { context, key, readers, partitions } = topicOf(name);
    return [link(name), context, code(key), readers.map(readerText).join(', '), String(partitions)];
  });
  return table(['Topic', 'Owner', 'Key', 'Readers', 'Partitions'], rows);
}

function topicSection(topic: Topic, pageOf: (contract: Contract) => ContractPage): string {
  const contracts = contractsOfTopic(topic.name);
  const overview = contracts.map((contract) => [
    `[${contract.eventClass.name}](#${contract.eventClass.name.toLowerCase()})`,
    code(contract.type),
    pageOf(contract).schema.description ?? '',
  ]);
  return [
    `## ${topic.name}\n`,
    `Written by ${topic.context}; read by ${topic.readers.map(readerText).join(', ')}. Key: ${code(topic.key)}.\n`,
    table(['Class', 'Type', 'When'], overview),
    ...contracts.map((contract) => contractSection(contract, pageOf(contract))),
  ].join('\n');
}

function contractSection({ eventClass, type }: Contract, { schema, example }: ContractPage): string {
  const parts = Object.entries(schema.$defs ?? {}).map(
    ([name, part]) => `${code(name)}: ${part.description ?? ''}\n\n${fieldTable(part)}`,
  );
  return [
    `### ${eventClass.name}\n`,
    `${code(type)} ([schema](../libs/contracts/schemas/${type}.json)). ${schema.description ?? ''}\n`,
    fieldTable(schema),
    ...parts,
    `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\`\n`,
  ].join('\n');
}

function fieldTable({ properties = {}, required = [], oneOf = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([name, schema]) => [
    code(required.includes(name) ? name : `${name}?`),
    typeText(schema),
    schema.description ?? '',
  ]);
  const exclusive = oneOf.flatMap((alternative) => alternative.required ?? []).map(code);
  const note = exclusive.length > 0 ? `\nExactly one of ${exclusive.join(', ')} is present.\n` : '';
  return table(['Field', 'Value', 'Meaning'], rows) + note;
}

/** How a value reads to a person: `uuid`, `whole number ≥ 1`, `list of Reporter`. */
function typeText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return code(schema.$ref.replace('#/$defs/', ''));
  if (schema.items !== undefined) return `list of ${typeText(schema.items)}`;
  if (schema.enum !== undefined) return schema.enum.map((word) => code(String(word))).join(', ');
  if (schema.type === 'string') return stringText(schema);
  if (schema.type === 'boolean') return 'true or false';
  return numberText(schema);
}

const patternWords: Readonly<Record<string, string>> = {
  [CODE_PATTERN.source]: 'code',
  [DOCUMENT_NUMBER_PATTERN.source]: 'document number',
  [UNIT_CODE_PATTERN.source]: 'unit code',
  [CITATION_PATTERN.source]: 'citation',
  [PRINTED_NAME_PATTERN.source]: 'printed name',
};

function stringText({ format, pattern = '', examples }: JsonSchema): string {
  if (format !== undefined) return format === 'date-time' ? 'instant' : format;
  const word = patternWords[pattern] ?? code(pattern);
  if (examples === undefined) return word;
  return `${word}; today ${examples.map((known) => code(String(known))).join(', ')}`;
}

function numberText({ type, minimum, maximum }: JsonSchema): string {
  const word = type === 'integer' ? 'whole number' : 'number';
  const upper = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`;
  return upper === '' ? `${word} ≥ ${minimum ?? 0}` : `${word} ${minimum ?? 0}${upper}`;
}

function readerText({ service, groupKind }: TopicReader): string {
  const planned = plannedServices.some((candidate) => candidate === service);
  return `${service} (${planned ? 'planned, ' : ''}${groupKind})`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function link(topic: string): string {
  return `[${code(topic)}](#${topic.replaceAll('.', '')})`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
