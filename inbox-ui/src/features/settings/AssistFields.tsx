import { useRef, useState, type FormEvent } from "react";
import { Button, PasswordInput, Switch, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LeaveGuard } from "../../components/LeaveGuard";
import type { AssistSettings } from "../../lib/contract";
import { useReader } from "../../lib/reader";
import classes from "./AssistCard.module.css";
import { changeOf, formOf, isNoAddress, movesAway, wrongFields, type AssistField, type AssistForm } from "./assist-form";
import { refusedAddress, useSaveAssist, useTestAssist } from "./use-assist";

const USES = ["phrase", "suggest", "summarise"] as const;

/** The settings as a form; what is typed stays until it is saved. */
export function AssistFields({ settings }: { settings: AssistSettings }) {
  const { t } = useTranslation("settings");
  const { language } = useReader();
  const [form, setForm] = useState(() => formOf(settings, language));
  const [isTold, setTold] = useState(false);
  // Said before saving too: without a whole address there is nothing to try.
  const [isAddressLeft, setAddressLeft] = useState(false);
  const save = useSaveAssist();
  const refused = refusedAddress(save.error);
  const address = useRef<HTMLInputElement>(null);
  const wrong = wrongFields(form);
  const isDirty = JSON.stringify(form) !== JSON.stringify(formOf(settings, language));
  const change = (part: Partial<AssistForm>) => {
    save.reset();
    setForm((old) => ({ ...old, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (wrong.length > 0) return;
    save.mutate(changeOf(form), {
      onSuccess: (answer) => setForm(formOf(answer.settings, language)),
      onError: (error) => refusedAddress(error) !== null && address.current?.focus(),
    });
  };
  const text = (field: AssistField) => ({
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
    error: isTold && wrong.includes(field),
    autoComplete: "off",
    spellCheck: false,
  });
  const isLost = movesAway(settings, form.baseUrl) && form.apiKey === "";
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label={t("assist.field.baseUrl")}
          description={t("assist.field.baseUrlHint")}
          inputMode="url"
          maxLength={500}
          {...text("baseUrl")}
          ref={address}
          onBlur={() => setAddressLeft(true)}
          {...((isTold || isAddressLeft) && isNoAddress(form) && { error: t("assist.noAddress") })}
          {...(refused !== null && { error: t(`assist.problem.${refused}`) })}
        />
        <TextInput label={t("assist.field.model")} description={t("assist.field.modelHint")} maxLength={200} {...text("model")} />
        <div>
          <PasswordInput
            label={t("assist.field.key")}
            description={t(isLost ? "assist.field.keyLost" : settings.hasKey ? "assist.field.keyKept" : "assist.field.keyHint")}
            placeholder={settings.hasKey && !isLost && !form.removesKey ? "••••••••••••" : ""}
            maxLength={1000}
            autoComplete="new-password"
            value={form.apiKey}
            onChange={(event) => change({ apiKey: event.currentTarget.value, removesKey: false })}
          />
          {settings.hasKey && form.apiKey === "" && !isLost && (
            <Button variant="subtle" color="gray" size="compact-xs" mt={4} onClick={() => change({ removesKey: !form.removesKey })}>
              {t(form.removesKey ? "assist.field.keyRemoved" : "assist.field.keyRemove")}
            </Button>
          )}
        </div>
        <TryConnection form={form} />
      </div>
      <fieldset className={classes.uses}>
        <legend className={classes.hidden}>{t("assist.title")}</legend>
        {USES.map((use) => (
          <Switch
            key={use}
            label={t(`assist.use.${use}`)}
            description={t(`assist.use.${use}Hint`)}
            checked={form[use]}
            onChange={(event) => change({ [use]: event.currentTarget.checked })}
          />
        ))}
        <p className={classes.privacy}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden />
          <span>{t("assist.privacy")}</span>
        </p>
      </fieldset>
      <div className={classes.limits}>
        <TextInput
          label={t("assist.field.timeLimit")}
          rightSection={<span className={classes.unit}>{t("assist.field.seconds")}</span>}
          rightSectionWidth={72}
          description={t("assist.field.timeLimitHint")}
          inputMode="decimal"
          {...text("seconds")}
        />
        <TextInput
          label={t("assist.field.monthlyTokens")}
          description={t("assist.field.monthlyHint")}
          inputMode="numeric"
          {...text("monthlyTokens")}
        />
        <TextInput
          label={t("assist.field.dailyCalls")}
          description={t("assist.field.dailyHint")}
          inputMode="numeric"
          {...text("dailyCalls")}
        />
      </div>
      <footer className={classes.foot}>
        {isTold && wrong.length > 0 && (
          <p className={classes.wrong} role="alert">
            {t(wrong.some((field) => form[field].trim() === "") ? "assist.incomplete" : "assist.wrong")}
          </p>
        )}
        {save.isSuccess && !isDirty && (
          <span className={classes.good} role="status">
            <IconCheck size={16} stroke={1.75} aria-hidden /> {t("assist.saved")}
          </span>
        )}
        <Button type="submit" loading={save.isPending} disabled={!isDirty}>
          {t("assist.save")}
        </Button>
      </footer>
      <LeaveGuard isDirty={isDirty} />
    </form>
  );
}

/** Asks with what is typed, before it is saved. */
function TryConnection({ form }: { form: AssistForm }) {
  const { t } = useTranslation("settings");
  const reader = useReader();
  const test = useTestAssist();
  const { baseUrl, model, apiKey } = form;
  const tried = test.variables;
  const isAboutThis =
    tried !== undefined && tried.baseUrl === baseUrl.trim() && tried.model === model.trim() && (tried.apiKey ?? "") === apiKey.trim();
  const answer = isAboutThis ? test.data : undefined;
  const seconds = new Intl.NumberFormat(reader.language, { maximumFractionDigits: 1 }).format(Math.max(0.1, (answer?.ms ?? 0) / 1000));
  return (
    <div className={classes.try}>
      <Button
        variant="default"
        loading={test.isPending}
        disabled={baseUrl.trim() === "" || model.trim() === "" || wrongFields(form).includes("baseUrl")}
        onClick={() =>
          test.mutate({ baseUrl: baseUrl.trim(), model: model.trim(), ...(apiKey.trim() === "" ? {} : { apiKey: apiKey.trim() }) })
        }
      >
        {t("assist.test")}
      </Button>
      <span role="status" className={answer?.problem ? classes.wrong : classes.good}>
        {test.isPending && <span className={classes.dim}>{t("assist.trying")}</span>}
        {answer &&
          (answer.problem === null ? (
            <>
              <IconCheck size={16} stroke={1.75} aria-hidden /> {t("assist.works", { seconds })}
            </>
          ) : (
            t(`assist.problem.${answer.problem}`)
          ))}
      </span>
    </div>
  );
}
