/** Work that goes on after its request was acknowledged: a stop waits for it. */
export class Running {
  readonly #work = new Set<Promise<void>>();

  /** Keeps the work until it is done. It must not fail. */
  add(work: Promise<void>): void {
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  }

  /** Waits for what is going on now, but no longer than `ms`. */
  async settle(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const cut = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all([...this.#work]), cut]);
    clearTimeout(timer);
  }
}
