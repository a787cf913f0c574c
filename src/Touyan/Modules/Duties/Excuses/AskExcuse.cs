using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Duties.Explaining;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Duties.Excuses;

/// <summary>申请免除: a period that cannot be done is put to the level above, with the reason; until it agrees, it is owed.</summary>
public sealed class AskExcuse(ExplainDuty explain, StartCase start)
{
    public sealed record Input
    {
        [Display(Name = "理由", Description = "写清为什么这一期不能完成。上级同意以后才算免除。")]
        [Required, StringLength(DutyExcuse.ReasonMaxLength), DataType(DataType.MultilineText)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<CaseId>> RunAsync(
        string duty,
        OrganizationId organization,
        ExplainDuty.Input period,
        Input input,
        Actor by,
        CancellationToken ct
    )
    {
        var shown = await explain.RunAsync(duty, organization, period with { On = null }, by, ct);
        if (shown.IsRefused)
            return shown.Refusal!;

        var cell = shown.Value.Cell;
        var matter = $"{cell.Duty.Title}，{cell.Period.Label}" + (shown.Value.Member is { } who ? $"，{who}" : "");
        var of = new ExcusedPeriod(cell.Duty.Id, cell.Holder, cell.Period.From);
        var begin = new StartCase.Input
        {
            Procedure = ExcusedPeriod.Procedure,
            Subject = organization.Value,
            Values = of.ToValues(matter, input.Reason),
        };
        return await start.RunAsync(begin, by, ct);
    }
}
