const INVALID =
  /^error: (?:option '(?<flag>--[\w-]+)[^']*' argument|command-argument value) '(?<value>[\s\S]*)' is invalid(?: for argument '(?<argument>[^']+)')?\. Allowed choices are (?<choices>.*)\.$/m;
const MISSING = /^error: missing required argument '(?<name>.*)'$/m;

/** What commander says of a wrong call, in the words that Candor has for the same in content. */
export function callSentence(message: string): string {
  return message
    .replace(INVALID, (...found) => {
      const { flag, value, argument, choices = '' } = found.at(-1) as Record<string, string | undefined>;
      const all = choices.split(', ');
      const listed = all.length < 2 ? choices : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
      return `error: ${flag ?? argument} can't be ${value}. Choices: ${listed}.`;
    })
    .replace(MISSING, 'error: <$<name>> is missing');
}
