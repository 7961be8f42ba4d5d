import Link from 'next/link';
import { cn } from '@/components/ui/class-names';
import { type MessageRun, type Named, readMessage } from '@/domain/message-text';

export type MessageBodyProps = { review: string; me: string; text: string; mentioned: readonly Named[] };

/** The words of a message; every paragraph finds its own direction. */
export function MessageBody({ review, me, text, mentioned }: MessageBodyProps) {
  const runs = (all: readonly MessageRun[]) =>
    all.map((run) => <Run key={run.at} run={run} review={review} me={me} />);
  return (
    <div className="grid gap-1 text-sm leading-5 [overflow-wrap:anywhere]">
      {readMessage(text, mentioned).map((block) =>
        block.as === 'paragraph' ? (
          <p key={block.line} dir="auto">
            {runs(block.runs)}
          </p>
        ) : (
          <ul key={block.line} className="list-disc ps-5">
            {block.items.map((item) => (
              <li key={item.line} dir="auto">
                {runs(item.runs)}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Run({ run, review, me }: { run: MessageRun; review: string; me: string }) {
  switch (run.as) {
    case 'bold':
      return <strong className="font-semibold">{run.text}</strong>;
    case 'italic':
      return <em>{run.text}</em>;
    case 'link':
      return (
        <a
          href={run.href}
          rel="noreferrer nofollow ugc"
          target="_blank"
          className="underline underline-offset-2"
        >
          {run.text}
        </a>
      );
    case 'mention':
      return (
        <bdi
          className={cn(
            'rounded-sm px-0.5 font-medium',
            run.member === me ? 'bg-primary text-primary-foreground' : 'bg-accent',
          )}
        >
          {run.text}
        </bdi>
      );
    case 'claim':
      return (
        <Link
          href={`/reviews/${review}/c/${run.claim}`}
          className="rounded-sm border bg-card px-1 font-medium tabular-nums hover:bg-accent"
        >
          <bdi>{run.text}</bdi>
        </Link>
      );
    default:
      return run.text;
  }
}
