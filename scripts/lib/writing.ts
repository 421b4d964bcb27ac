import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProblemError, type Problem, problem } from '../../src/model/problem.ts';
import type { Plan } from '../../src/render/merge.ts';
import { BASE, basePath, readBase } from './base-texts.ts';
import { CONVERTED } from './content-folder.ts';
import { syncFolder, writeSynced } from './durable.ts';
import { commit, recover, STAGING, stagedPath } from './journal.ts';
import { filesUnder } from './paths.ts';
import { isLocked, systemCode } from './permissions.ts';

/**
 * Carries out a plan: afterwards content/ holds all of it, and when this throws or the process is killed, all or nothing of it.
 * First brings to rest what an earlier conversion left behind.
 *
 * @param onStep Told of each step that has been done, for tests that kill the process there.
 * @throws ProblemError where the folder may not be written, or the disk is full; nothing has been touched then.
 */
export function applyPlan(dir: string, plan: Plan, onStep: (step: string) => void = () => undefined): void {
  assertWritable(dir, [...plan.writes.keys(), ...plan.removes, CONVERTED]);
  recover(dir, onStep);
  const base = readBase(dir, filesUnder(join(dir, BASE)));
  const files = [
    ...plan.writes,
    ...[...plan.base].flatMap(([path, text]) => (base.get(path) === text ? [] : [[basePath(path), text] as const])),
  ];
  const removes = [...plan.removes, ...[...base.keys()].filter((path) => !plan.base.has(path)).map(basePath)];
  const account = `${JSON.stringify(plan.written, null, 2)}\n`;
  if (accountChanged(dir, account)) files.push([CONVERTED, account]);
  if (files.length === 0 && removes.length === 0) return;
  stage(dir, files, onStep);
  commit(dir, { files: files.map(([path]) => path), removes });
  onStep('committed');
  recover(dir, onStep);
}

/**
 * Refuses a folder that may not be written, before any work is done.
 *
 * @param paths What is going to be written or removed, relative to the folder.
 * @throws ProblemError naming the first place that is locked.
 */
export function assertWritable(dir: string, paths: readonly string[] = []): void {
  const places = new Set([existingAncestor(resolve(dir))]);
  const targets = new Set(paths.map((path) => resolve(dir, path)));
  for (const path of paths) {
    for (let place = path; place !== '.'; place = dirname(place)) places.add(resolve(dir, place));
  }
  for (const place of places) {
    if (!existsSync(place)) continue;
    const isFolder = statSync(place).isDirectory();
    if (isFolder === targets.has(place)) throw new ProblemError([inTheWay(shown(dir, place), isFolder)]);
    if (isLocked(place)) throw new ProblemError([locked(shown(dir, place), isFolder)]);
  }
}

function existingAncestor(path: string): string {
  return existsSync(path) ? path : existingAncestor(dirname(path));
}

/** A place as the person who gave the folder knows it. */
function shown(dir: string, place: string): string {
  return place.startsWith(resolve(dir)) ? join(dir, place.slice(resolve(dir).length)) : place;
}

/** An account of nothing need not be written. */
function accountChanged(dir: string, account: string): boolean {
  const place = join(dir, CONVERTED);
  return existsSync(place) ? readFileSync(place, 'utf8') !== account : account !== '{}\n';
}

function stage(dir: string, files: readonly (readonly [string, string])[], onStep: (step: string) => void): void {
  try {
    mkdirSync(join(dir, STAGING), { recursive: true });
    onStep('staging begun');
    for (const [index, [path, text]] of files.entries()) {
      writeSynced(stagedPath(dir, index), text);
      onStep(`staged ${path}`);
    }
    syncFolder(join(dir, STAGING));
  } catch (cause) {
    rmSync(join(dir, STAGING), { recursive: true, force: true });
    throw new ProblemError([notWritten(dir, cause)], { cause });
  }
}

function locked(file: string, isFolder: boolean): Problem {
  return problem('content-read-only', { file }, { what: isFolder ? 'folder' : 'file', path: file });
}

function inTheWay(file: string, isFolder: boolean): Problem {
  return problem('content-in-the-way', { file }, { what: isFolder ? 'folder' : 'file' });
}

function notWritten(file: string, cause: unknown): Problem {
  return problem('content-not-written', { file }, { reason: systemCode(cause) });
}
