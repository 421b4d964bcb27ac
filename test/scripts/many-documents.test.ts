import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkFiles, readCheckedFolder } from '../../scripts/lib/checking.ts';
import { writeManyDocuments } from '../../scripts/lib/many-documents.ts';
import { isError } from '../../src/model/problem.ts';

test('an archive that is made for measuring has as many documents as are asked for, and no errors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-many-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const many = writeManyDocuments(join(import.meta.dirname, '../../content'), folder, 3);
  const { archive, problems } = checkFiles(readCheckedFolder(many.content).files, many);
  expect(archive.corpus.documents.map(({ id }) => id)).toEqual(['document-1', 'document-2', 'document-3']);
  expect(problems.filter(isError)).toEqual([]);
});
