using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>The three dates of a row, each by itself and against the others. What depends on a date that could not be read is not judged.</summary>
internal sealed class RosterDates(RosterContext context)
{
    public void Read(RosterDraft draft)
    {
        draft.BornOn = ReadBirth(draft);
        draft.AdmittedOn = ReadAdmission(draft);
        if (draft.Kind is MemberKind.Probationary)
            ReadProbationer(draft);
        else
            draft.ConvertedOn = ReadConversion(draft);
    }

    /// <summary>The ID number knows the day; what the sheet says must agree as far as it goes.</summary>
    private static DateOnly? ReadBirth(RosterDraft draft)
    {
        var written = DateReading.Of(draft[RosterColumn.BirthDate]);
        if (draft.IdNumber is not { } id)
        {
            if (written.Problem is DateProblem.NotADate or DateProblem.TwoDigitYear)
                Reject(draft, RosterColumn.BirthDate, written.Problem);

            return written.Problem is DateProblem.None ? written.Day : null;
        }

        if (written.Problem is DateProblem.NotADate or DateProblem.TwoDigitYear)
            Reject(draft, RosterColumn.BirthDate, written.Problem);
        else if (!Agrees(written, id.BornOn))
            draft.Reject(RosterColumn.BirthDate, "disagrees-with-id-number", "出生日期与公民身份号码不一致。");

        return id.BornOn;
    }

    private static bool Agrees(DateReading written, DateOnly born) =>
        written.Problem switch
        {
            DateProblem.Empty => true,
            DateProblem.None => written.Day == born,
            DateProblem.NotADate or DateProblem.TwoDigitYear or DateProblem.DayMissing => written.Year == born.Year
                && (written.Month == 0 || written.Month == born.Month),
        };

    private DateOnly? ReadAdmission(RosterDraft draft)
    {
        var written = DateReading.Of(draft[RosterColumn.AdmissionDate]);
        if (written.Problem is not DateProblem.None)
        {
            Reject(draft, RosterColumn.AdmissionDate, written.Problem);
            return null;
        }

        if (written.Day > context.Today)
        {
            draft.Reject(RosterColumn.AdmissionDate, "in-future", "入党日期晚于今天。");
            return null;
        }

        if (draft.BornOn is { } born && written.Day < born.AddYears(context.MinAge))
            draft.Reject(RosterColumn.AdmissionDate, "under-18", $"入党时不满 {context.MinAge} 周岁。");

        return written.Day;
    }

    private void ReadProbationer(RosterDraft draft)
    {
        if (!draft[RosterColumn.ConversionDate].IsBlank)
            draft.Reject(RosterColumn.ConversionDate, "on-probationary-member", "预备党员不应有转正日期。");
        else if (draft.AdmittedOn?.AddMonths(context.ProbationMonths + context.MaxExtensionMonths) < context.Today)
            draft.Warn(RosterColumn.MemberKind, "probation-overdue", "预备期（含延长）早已届满，请核实是否已经转正。");
    }

    private DateOnly? ReadConversion(RosterDraft draft)
    {
        var written = DateReading.Of(draft[RosterColumn.ConversionDate]);
        if (written.Problem is DateProblem.Empty)
        {
            ReadMissingConversion(draft);
            return null;
        }

        if (written.Problem is not DateProblem.None)
        {
            Reject(draft, RosterColumn.ConversionDate, written.Problem);
            return null;
        }

        if (written.Day > context.Today)
            draft.Reject(RosterColumn.ConversionDate, "in-future", "转正日期晚于今天。");
        else if (
            draft.AdmittedOn is { } admitted
            && written.Day < admitted.AddMonths(context.ProbationMonths)
            && !IsAtOnce(written.Day, admitted)
        )
            draft.Reject(RosterColumn.ConversionDate, "before-probation-ends", $"转正日期距入党日期不满 {context.ProbationMonths} 个月。");

        return written.Day;
    }

    private void ReadMissingConversion(RosterDraft draft)
    {
        if (draft.Kind is null || draft.AdmittedOn is not { } admitted)
            return;

        if (admitted.AddMonths(context.ProbationMonths) > context.Today)
            draft.Reject(
                RosterColumn.ConversionDate,
                "before-probation-ends",
                $"入党不满 {context.ProbationMonths} 个月，不能是正式党员。"
            );
        else
            draft.Warn(RosterColumn.ConversionDate, "required", "没有填写转正日期，党龄将无法计算。");
    }

    private bool IsAtOnce(DateOnly converted, DateOnly admitted) => converted == admitted && context.HadNoProbation(admitted);

    private static void Reject(RosterDraft draft, RosterColumn column, DateProblem problem)
    {
        var (code, message) = RosterMessages.Of(problem, column);
        draft.Reject(column, code, message);
    }
}
