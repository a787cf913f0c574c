using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>办理转出: who, where to. Which procedure it is follows from the two; nobody has to know their names.</summary>
public sealed class StartTransfer(Beginnings beginnings, IMembers members, BasicCommittees committees, CountyDirectory counties)
{
    public sealed record Input
    {
        [Display(Name = "党员"), Required]
        public MemberId? Member { get; init; }

        /// <summary>A branch of this county.</summary>
        [Display(Name = "转入党支部")]
        public OrganizationId? Target { get; init; }

        [Display(Name = "转入县（市、区）代码"), Range(100000, 999999)]
        public int? ToCounty { get; init; }

        /// <summary>A committee of that county.</summary>
        [Display(Name = "转入基层党委")]
        public OrganizationId? Committee { get; init; }

        [Display(Name = "转入党组织全称", Description = "县外没有联网的，写到接收的基层党委和党支部"), StringLength(200)]
        public string? ToName { get; init; }

        [Display(Name = "转接原因", Description = "如：工作单位变动、经常居住地变动"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [
            Display(Name = "党费交至", Description = "年月，如 2026-10"),
            Required,
            RegularExpression(@"\d{4}-(0[1-9]|1[0-2])", ErrorMessage = "请按“2026-10”的样子填写年月")
        ]
        public string DuesPaidTo { get; init; } = "";

        [Display(Name = "有本人申请或调动、迁居证明")]
        public bool HasApplication { get; init; }

        [Display(Name = "党员档案随转")]
        public bool HasDossier { get; init; }

        [Display(Name = "预备党员培养考察材料随转", Description = "预备党员必须随转")]
        public bool HasInspection { get; init; }
    }

    public async Task<Result<TransferBegun>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.Member is not { } id || await members.FindAsync(id, by, TransfersPermissions.Start, ct) is not { } member)
            return TransferRefusals.MemberNotFound;

        var way = await WayAsync(input, member, ct);
        return way.IsRefused ? way.Refusal! : await beginnings.StartAsync(Filled(way.Value, input, id), by, ct);
    }

    private async Task<Result<StartCase.Input>> WayAsync(Input input, MemberGlance member, CancellationToken ct)
    {
        if (input.Target is { } target)
            return await WithinCountyAsync(target, member, ct);

        if (input is { ToCounty: { } county, Committee: { } committee })
            return await counties.CommitteeAsync(county, committee, ct) is { } name
                ? Between(county, committee, name)
                : TransferRefusals.NoSuchCounty;

        return string.IsNullOrWhiteSpace(input.ToName)
            ? TransferRefusals.TargetRequired
            : new StartCase.Input
            {
                Procedure = Course.Procedures.Out,
                Values = new() { [Fields.ToName] = input.ToName.Trim() },
            };
    }

    private async Task<Result<StartCase.Input>> WithinCountyAsync(OrganizationId target, MemberGlance member, CancellationToken ct)
    {
        if (await committees.AboveAsync(target, ct) is not { } above)
            return TransferRefusals.TargetNotFound;

        var own = await committees.AboveAsync(member.OrganizationId, ct);
        return new StartCase.Input
        {
            Procedure = own?.Id == above.Id ? Course.Procedures.Inside : Course.Procedures.Within,
            Parties = new() { [Parties.Target] = target },
        };
    }

    private static StartCase.Input Between(int county, OrganizationId committee, string name) =>
        new()
        {
            Procedure = Course.Procedures.Between,
            Values = new()
            {
                [Fields.ToCounty] = county.ToString(CultureInfo.InvariantCulture),
                [Fields.ToCommittee] = committee.ToString(),
                [Fields.ToName] = name,
            },
        };

    private static StartCase.Input Filled(StartCase.Input way, Input input, MemberId member)
    {
        way.Values[Fields.Reason] = input.Reason;
        way.Values[Fields.DuesPaidTo] = input.DuesPaidTo;
        return way with { Subject = member.Value, Documents = [.. Documents(input).Select(d => new DocumentGiven(d))] };
    }

    private static IEnumerable<string> Documents(Input input)
    {
        if (input.HasApplication)
            yield return "application";

        if (input.HasDossier)
            yield return "dossier";

        if (input.HasInspection)
            yield return InspectionGoesAlong.Document;
    }
}
