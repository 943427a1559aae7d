/** Loaded before a command that is measured: adds to its output a last line with what it cost, threads included. */
process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  const ownMemory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1_000_000, ownMemory })}\n`);
});
