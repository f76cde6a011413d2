import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the TSDoc of one contract class says. */
export interface ClassDoc {
  readonly text: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads class and field comments from the sources, so that their text stands once. Syntax only, no type check.
 *
 * @param sourceFolder the `src` folder of this library.
 * @throws Error for a class or a field without a comment, or two classes of one name.
 */
export function readClassDocs(sourceFolder: string): Map<string, ClassDoc> {
  const docs = new Map<string, ClassDoc>();
  for (const path of contractSources(sourceFolder)) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (!ts.isClassDeclaration(node) || node.name === undefined) continue;
      const name = node.name.text;
      if (docs.has(name)) throw new Error(`two contract classes are called ${name}`);
      docs.set(name, { text: commentOf(node, name), fields: fieldDocs(node, name) });
    }
  }
  return docs;
}

function contractSources(sourceFolder: string): string[] {
  return readdirSync(sourceFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'problems')
    .flatMap(({ name }) =>
      readdirSync(join(sourceFolder, name)).map((file) => join(sourceFolder, name, file)),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .toSorted();
}

function fieldDocs(node: ts.ClassDeclaration, className: string): Map<string, string> {
  return new Map(
    node.members.filter(ts.isPropertyDeclaration).map((member) => {
      const name = member.name.getText();
      return [name, commentOf(member, `${className}.${name}`)];
    }),
  );
}

function commentOf(node: ts.Node, label: string): string {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (comment === '') throw new Error(`${label} has no comment`);
  return comment;
}
