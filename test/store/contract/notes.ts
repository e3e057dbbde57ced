import { describe, expect, it } from 'vitest';
import { type Backend, freshStore, testClock } from '../backend.ts';
import { CONTOSO } from '../samples.ts';

export function notesContract(backend: Backend): void {
  describe('notes', () => {
    it('are added, changed and removed, and their history stays', async () => {
      const clock = testClock();
      const { notes } = (await freshStore(backend, { now: clock.now })).forTenant(CONTOSO);
      const note = await notes.add('unable-to-connect', 'Our proxy is proxy.contoso.', 'jane');
      expect(note).toMatchObject({ entry: 'unable-to-connect', author: 'jane', createdAt: '2026-03-01T12:00:00.000Z' });
      expect(note).not.toHaveProperty('editedAt');
      clock.advance(60_000);
      const edited = await notes.edit(note.id, 'Ask the network team.', 'joe');
      expect(edited).toEqual({ ...note, text: 'Ask the network team.', editedAt: '2026-03-01T12:01:00.000Z' });
      expect(await notes.of('unable-to-connect')).toEqual([edited]);
      expect(await notes.get(note.id)).toEqual(edited);
      expect(await notes.remove(note.id, 'jane')).toBe(true);
      expect(await notes.remove(note.id, 'jane')).toBe(false);
      expect(await notes.edit(note.id, 'x', 'jane')).toBeUndefined();
      expect(await notes.of('unable-to-connect')).toEqual([]);
      expect(await notes.history(note.id)).toEqual([
        { change: 'added', text: 'Our proxy is proxy.contoso.', author: 'jane', at: '2026-03-01T12:00:00.000Z' },
        { change: 'edited', text: 'Ask the network team.', author: 'joe', at: '2026-03-01T12:01:00.000Z' },
        { change: 'removed', text: 'Ask the network team.', author: 'jane', at: '2026-03-01T12:01:00.000Z' },
      ]);
    });

    it('keep any text as it was written, up to 2,000 characters', async () => {
      const { notes } = (await freshStore(backend)).forTenant(CONTOSO);
      const odd = `Ümläut 漢字 🛠 'quote' "double" \\ % _ -- ; drop table notes\n\ttab ${'x'.repeat(3_000)}`;
      const note = await notes.add('e', odd, 'jane');
      expect((await notes.get(note.id))?.text).toBe(odd.slice(0, 2_000));
      const broken = await notes.add('e', 'NUL \0 and half a pair \ud800.', 'jane');
      expect((await notes.get(broken.id))?.text).toBe('NUL  and half a pair \ufffd.');
      expect((await notes.list()).map(({ id }) => id)).toEqual([note.id, broken.id]);
    });

    it('refuse an author without an id', async () => {
      const { notes } = (await freshStore(backend)).forTenant(CONTOSO);
      for (const author of ['', 'a\nb', 'x'.repeat(301), '\ud800']) {
        await expect(notes.add('e', 'text', author)).rejects.toThrow(expect.objectContaining({ code: 'STORE_INPUT' }));
      }
      expect(await notes.list()).toEqual([]);
    });
  });
}
