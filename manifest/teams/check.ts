/** Holds a manifest against Microsoft's schema of its version, which is on the disk: nothing is fetched. */
import type { teamsManifest } from './manifest.ts';

/** What is wrong with it; undefined where the schemas are not installed, as in production. */
export async function faultsOf(manifest: ReturnType<typeof teamsManifest>): Promise<string[] | undefined> {
  const schemas = await import('@microsoft/app-manifest').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && NOT_INSTALLED.has(error.code)) return undefined;
    throw error;
  });
  return schemas?.AppManifestUtils.validateAgainstSchema(manifest);
}

const NOT_INSTALLED: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);
