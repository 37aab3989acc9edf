import { useEffect, useRef, useState } from "react";
import { ApiError, uploadFile } from "../../lib/api";
import type { FileResponse } from "../../lib/contract";

/** As in the contract: one answer takes so many files. */
export const MAX_FILES = 10;

export interface Upload {
  key: string;
  file: File;
  /** For a picture: an address of this browser that shows it before it is on the server. */
  previewUrl: string | null;
  share: number;
  stored: FileResponse | null;
  error: unknown;
}

/** Files chosen for the answer; each goes to the server at once, so that sending does not wait for it. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const change = (key: string, to: Partial<Upload>) =>
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));

  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);

  const start = (key: string, file: File) => {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    change(key, { error: null, share: 0 });
    uploadFile<FileResponse>(file, (share) => change(key, { share }), abort.signal).then(
      (stored) => change(key, { stored, share: 1 }),
      (error: unknown) => {
        if (!(error instanceof ApiError && error.code === "ABORTED")) change(key, { error });
      },
    );
  };

  return {
    uploads,
    add(files: Iterable<File>): void {
      const room = MAX_FILES - uploads.length;
      const added = [...files].slice(0, Math.max(0, room)).map((file) => ({
        key: crypto.randomUUID(),
        file,
        previewUrl: file.type.startsWith("image/") ? URL.createObjectURL(file) : null,
        share: 0,
        stored: null,
        error: null,
      }));
      setUploads((known) => [...known, ...added]);
      for (const upload of added) start(upload.key, upload.file);
    },
    retry: (upload: Upload) => start(upload.key, upload.file),
    remove(upload: Upload): void {
      aborts.current.get(upload.key)?.abort();
      if (upload.previewUrl) URL.revokeObjectURL(upload.previewUrl);
      setUploads((known) => known.filter((other) => other.key !== upload.key));
    },
    clear(): void {
      for (const upload of uploads) if (upload.previewUrl) URL.revokeObjectURL(upload.previewUrl);
      setUploads([]);
    },
  };
}
