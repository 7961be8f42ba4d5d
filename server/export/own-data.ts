import { strToU8, Zip, ZipDeflate } from 'fflate';
import { ownMemberships, ownProfile, ownWork } from '@/server/store/own-work';

type File = { name: string; content: unknown };

/** One file after the other, so that no more than one review is held at a time. */
async function* filesOf(account: string, now: Date): AsyncGenerator<File> {
  yield { name: 'profile.json', content: await ownProfile(account, now) };
  const memberships = await ownMemberships(account);
  yield { name: 'memberships.json', content: memberships };
  for (const { review, question } of memberships) {
    const id = String(review);
    yield { name: `reviews/${id}.json`, content: { review: id, question, ...(await ownWork(id, account)) } };
  }
}

/** Everything an account made, as a ZIP that is written while it is read. */
export function ownDataZip(account: string, now: Date): ReadableStream<Uint8Array> {
  const files = filesOf(account, now);
  const zip = new Zip();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip.ondata = (error, bytes, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(bytes);
        if (isLast) controller.close();
      };
    },
    async pull() {
      const next = await files.next();
      if (next.done) return zip.end();
      const file = new ZipDeflate(next.value.name, { level: 6 });
      file.mtime = now;
      zip.add(file);
      file.push(strToU8(`${JSON.stringify(next.value.content, null, 2)}\n`), true);
    },
    async cancel() {
      zip.terminate();
      await files.return(undefined);
    },
  });
}
