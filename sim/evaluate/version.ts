/** Version of the model and of this program: the same as the package's. */
export const SIGNPOST_VERSION = "0.1.0";
