using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;

namespace Touyan.Modules.Development.Revealing;

/// <summary>The values that a page shows masked.</summary>
public enum HiddenValue
{
    [Display(Name = "公民身份号码")]
    IdNumber = 1,

    [Display(Name = "手机号码")]
    Phone = 2,
}

/// <summary>Shows one sensitive value once, for a reason; looking is an act of the trail.</summary>
public sealed class RevealApplicantValue(ApplicantDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ApplicantId Id { get; init; }

        [Display(Name = "查看的内容")]
        public HiddenValue What { get; init; }

        [Display(Name = "查看原因", Description = "查看人、时间和原因将记入操作记录"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.OwesSecondFactor(DevelopmentPermissions.Reveal))
            return SecondFactorRefusals.Of(by);

        var found = await desk.FindAsync(input.Id, version: null, by, DevelopmentPermissions.Reveal, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var applicant = found.Value;
        if (ValueOf(applicant, input.What) is not { } value)
            return DevelopmentRefusals.NothingToReveal;

        desk.Record(by, DevelopmentActs.Reveal, applicant, input.Reason, Words.Of(input.What));
        await desk.Db.SaveChangesAsync(ct);
        return value;
    }

    private static string? ValueOf(Applicant applicant, HiddenValue what) =>
        what switch
        {
            HiddenValue.IdNumber => applicant.IdNumber.Value.Value,
            HiddenValue.Phone => applicant.Phone?.Value.Value,
        };
}
