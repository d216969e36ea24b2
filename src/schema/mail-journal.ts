import { z } from 'zod';

const entry = z.object({
  at: z.string(),
  messageId: z.string(),
  to: z.string(),
  list: z.string(),
  event: z.enum(['trying', 'handed', 'sent', 'refused', 'later', 'unknown', 'no-service']),
  reply: z.string(),
});

/** The lines of a journal of mails that have its form; people may have edited it. */
export function journalIn(lines: readonly unknown[]): readonly z.infer<typeof entry>[] {
  return lines.flatMap((line) => {
    const read = entry.safeParse(line);
    return read.success ? [read.data] : [];
  });
}
