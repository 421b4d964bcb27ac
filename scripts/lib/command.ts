import { Command, CommanderError, Option } from 'commander';
import type { Usage, Usages } from '../../src/i18n/console/index.ts';
import { rightToLeft } from '../../src/i18n/isolate.ts';
import { type Problem, ProblemError, problem } from '../../src/model/problem.ts';
import { languages } from '../../src/model/values.ts';
import { reportProblems } from './console.ts';
import { askedLanguage, lang, words } from './speech.ts';

/** What the type of a usage says of its options. */
type OptionsOf<Name extends keyof Usages> = keyof Usages[Name]['options'] & string;

/** What an option is where it is not given. */
type Preset = string | boolean | readonly string[] | undefined;

/** How a command is called and what its options are without being given; their explanations stand in src/i18n/console/. */
interface Call<Name extends keyof Usages> {
  /** As one types it: `npm run check --`. */
  typed: string;
  options: Readonly<Record<OptionsOf<Name>, Preset>>;
  /** The values that options or arguments may have, told after their explanation. */
  choices?: Readonly<Partial<Record<string, readonly string[]>>>;
  /** The options whose other values are wrong usage. */
  strict?: readonly OptionsOf<Name>[];
}

/** Makes a command that explains itself in the language of whoever calls it. */
export function commandOf<Name extends keyof Usages>(name: Name, { typed, options, choices = {}, strict = [] }: Call<Name>): Command {
  const usage: Usage = words.usage[name];
  const explain = (flags: string, text: string) => shown(`${text}${choices[flags]?.join(', ') ?? ''}`);
  const command = new Command(typed).description(shown(usage.description));
  for (const [flags, text] of Object.entries(usage.arguments)) command.argument(flags, explain(flags, text));
  for (const [flags, preset] of Object.entries<Preset>(options)) {
    const option = new Option(flags, explain(flags, usage.options[flags] ?? '')).default(preset);
    command.addOption((strict as readonly string[]).includes(flags) ? option.choices([...(choices[flags] ?? [])]) : option);
  }
  command.addOption(new Option('--lang <lang>', shown(words.help.lang)));
  command.helpOption('-h, --help', shown(words.help.option));
  if (usage.after !== undefined) command.addHelpText('after', `\n${shown(usage.after)}`);
  return command
    .configureHelp({
      styleTitle: (title) => words.help.titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} ${shown(words.help.preset(defaultValue))}` : description,
    })
    .configureOutput({
      outputError: () => undefined,
      // A line that is broken in two loses the direction of its first half.
      getOutHelpWidth: () => (lang === 'ar' ? 1000 : (process.stdout.columns ?? 80)),
    })
    .exitOverride();
}

function shown(text: string): string {
  return lang === 'ar' ? rightToLeft(text) : text;
}

/**
 * Runs a command on its options: problems go to standard error, one a line, and end it with code 1, wrong usage with code 2. A bug is
 * thrown, with its trace.
 *
 * @param work returns the exit code
 */
export async function runScript<O extends object>(program: Command, work: (options: O) => number | Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  program.action(async (options: O) => {
    if (askedLanguage !== undefined && !languages.some((known) => known === askedLanguage)) {
      throw new ProblemError([problem('usage-lang', { file: '--lang', fragment: askedLanguage })]);
    }
    process.exitCode = await work(options);
  });
  try {
    await program.parseAsync();
  } catch (error) {
    const problems =
      error instanceof CommanderError ? usageProblems(error, program) : error instanceof ProblemError ? error.problems : null;
    if (problems === null) throw error;
    reportProblems(problems);
    process.exitCode = problems.length === 0 ? 0 : problems.every(({ code }) => code.startsWith('usage-')) ? 2 : 1;
  }
}

/** Whoever reads what is printed, `head` for one, may have enough and go: that is no failure of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** What commander found wrong with the words of a command; nothing where it only showed its help. */
function usageProblems({ code, message, exitCode }: CommanderError, program: Command): Problem[] {
  if (exitCode === 0) return [];
  const detail = message.replace(/^error: /u, '').replace(/\s+/gu, ' ');
  const option = /'(-[^' ]+)[^']*'/u.exec(message)?.[1] ?? program.name();
  switch (code) {
    case 'commander.unknownOption':
      return [
        problem('usage-option-unknown', { file: option }, { nearest: /Did you mean (?:one of )?(--[\w-]+)/u.exec(message)?.[1] ?? null }),
      ];
    case 'commander.optionMissingArgument':
      return [problem('usage-value-missing', { file: option })];
    case 'commander.excessArguments':
      return [problem('usage-argument-extra', { file: program.name(), fragment: program.args.at(-1) })];
    case 'commander.invalidArgument': {
      const choices = program.options.find(({ long }) => long === option)?.argChoices ?? [];
      return [problem('usage-choice', { file: option, fragment: /argument '([^']*)'/u.exec(message)?.[1] }, { choices })];
    }
    default:
      return [problem('usage-wrong', { file: program.name() }, { detail })];
  }
}
