using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;

namespace Touyan.Modules.Development.Reviews;

/// <summary>登记考察: what the branch's half-yearly review came to.</summary>
public sealed class AddReview(ApplicantDesk desk)
{
    public sealed record Input : ApplicantInput
    {
        [Display(Name = "考察日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "考察结论"), Required]
        public ReviewResult? Result { get; init; }

        [Display(Name = "考察意见"), Required, StringLength(CultivationReview.OpinionMaxLength), DataType(DataType.MultilineText)]
        public string Opinion { get; init; } = "";

        [Display(Name = "思想汇报份数", Description = "上次考察以来收到的"), Range(0, 100)]
        public int Reports { get; init; }
    }

    public async Task<Result<ApplicantId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, DevelopmentPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (input.On > desk.Today)
            return DevelopmentRefusals.InFuture;

        var applicant = found.Value;
        var facts = new ReviewFacts(input.On!.Value, input.Result!.Value, input.Opinion, input.Reports, by.Name, desk.Now);
        if (applicant.Review(facts) is { } refusal)
            return refusal;

        desk.Record(by, DevelopmentActs.Review, applicant, reason: null, $"{facts.On:yyyy-MM-dd} {Words.Of(facts.Result)}");
        return await desk.SaveAsync(applicant, ct) is { } conflict ? conflict : applicant.Id;
    }
}
