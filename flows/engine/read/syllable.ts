/** A Vietnamese syllable, its accents left out: "tai" and "banh", not "hioa" or "david". */
export const SYLLABLE =
  /^(?:ngh?|[ckgnpt]h|gi|qu|tr|[bcdghklmnprstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uy|oai|oay|uoi|uou|ieu|uye|yeu|uya)(?:ch|ng|nh|[cmnpt])?$/u;
