using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Appraisals.Grading;

/// <summary>组织评定: the committee of the branch, or its members where it has none, grade everyone by one vote.</summary>
public sealed class SetGrades(AppraisalDesk desk, ICommittees committees)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "评定主体"), Required]
        public GradingBody? Body { get; init; }

        [Display(Name = "评定日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "表决情况"), Required]
        public VoteCount Vote { get; init; } = new();

        /// <summary>The grade of each, by the id of the member.</summary>
        [Display(Name = "各党员等次")]
        public Dictionary<string, Grade?> Grades { get; init; } = [];

        /// <summary>Why, where it is another than the poll's, by the id of the member.</summary>
        [Display(Name = "各党员说明")]
        public Dictionary<string, string?> Reasons { get; init; } = [];

        [Display(Name = "等次与测评不一致的统一说明", Description = "例如优秀受比例限制；个别的写在各人后面")]
        [StringLength(AppraisalSheet.ReasonMaxLength)]
        public string? CommonReason { get; init; }
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (appraisal, body) = (found.Value, input.Body!.Value);
        var asked = await BodyAsync(appraisal, ct);
        if (asked.Body != body)
            return AppraisalRefusals.NoBodySuchAs(body);

        if (input.Reasons.Values.Any(r => r?.Length > AppraisalSheet.ReasonMaxLength) || !TryRead(input, out var grades, out var reasons))
            return AppraisalRefusals.GradeOfUngraded;

        var facts = new GradingFacts
        {
            Body = body,
            On = input.On!.Value,
            Today = desk.Today,
            Vote = input.Vote,
            Entitled = asked.Entitled,
            Grades = grades,
            Reasons = reasons,
            CommonReason = input.CommonReason,
            By = by.Account,
        };
        if (appraisal.SetGrades(facts, desk.Rules) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Grade, appraisal, detail: GradeCounts.Count(grades.Values).ToString());
        return await desk.SaveAsync(appraisal, ct) is { } lost ? lost : appraisal.Id;
    }

    /// <summary>Who grades in this branch, and how many of them may vote.</summary>
    public async Task<(GradingBody Body, int Entitled)> BodyAsync(Appraisal appraisal, CancellationToken ct)
    {
        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == appraisal.OrganizationId, ct);
        if (await committees.HasCommitteeAsync(place, ct) && await committees.InOfficeAsync(place.Id, ct) is { Seated: > 0 } seated)
            return (GradingBody.Committee, seated.Members.Distinct().Count());

        return (GradingBody.Assembly, appraisal.Voters.Count());
    }

    private static bool TryRead(Input input, out Dictionary<MemberId, Grade> grades, out Dictionary<MemberId, string> reasons)
    {
        (grades, reasons) = ([], []);
        foreach (var (key, grade) in input.Grades)
        {
            if (!MemberId.TryParse(key, null, out var id) || (grade is { } one && !Enum.IsDefined(one)))
                return false;

            if (grade is { } given)
                grades[id] = given;
        }

        foreach (var (key, why) in input.Reasons)
        {
            if (!MemberId.TryParse(key, null, out var id))
                return false;

            if (!string.IsNullOrWhiteSpace(why))
                reasons[id] = why.Trim();
        }

        return true;
    }
}
