using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>登记县外转入: a letter that an office outside the installation wrote. Who he is, is kept sealed until he is received or sent back.</summary>
public sealed class RegisterArrival(TouyanDb db, Beginnings beginnings, ArrivalDesk desk, Trail.Trail trail)
{
    public sealed record Input
    {
        [Display(Name = "姓名"), Required, StringLength(50)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "性别和出生日期由号码得出"), Required, StringLength(30)]
        public string IdNumber { get; init; } = "";

        [Display(Name = "民族"), Required]
        public string Ethnicity { get; init; } = "";

        [Display(Name = "籍贯"), StringLength(100)]
        public string? NativePlace { get; init; }

        [Display(Name = "手机号码"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "学历")]
        public string? Education { get; init; }

        [Display(Name = "工作岗位")]
        public string? Occupation { get; init; }

        [Display(Name = "工作单位"), StringLength(100)]
        public string? WorkUnit { get; init; }

        [Display(Name = "党员类别"), Required]
        public MemberKind? Kind { get; init; }

        [Display(Name = "入党日期", Description = "支部大会通过之日"), Required]
        public DateOnly? AdmittedOn { get; init; }

        [Display(Name = "转正日期", Description = "预备党员不填")]
        public DateOnly? ConvertedOn { get; init; }

        [Display(Name = "转入党支部", Description = "全称、简称或组织代码"), Required, StringLength(100)]
        public string Target { get; init; } = "";

        [Display(Name = "转出党组织全称"), Required, StringLength(200)]
        public string From { get; init; } = "";

        [Display(Name = "介绍信编号"), Required, StringLength(100)]
        public string LetterNumber { get; init; } = "";

        [Display(Name = "介绍信日期"), Required]
        public DateOnly? LetterOn { get; init; }

        [Display(Name = "介绍信有效期至"), Required]
        public DateOnly? ValidUntil { get; init; }

        [
            Display(Name = "党费交至", Description = "年月，如 2026-10"),
            Required,
            RegularExpression(@"\d{4}-(0[1-9]|1[0-2])", ErrorMessage = "请按“2026-10”的样子填写年月")
        ]
        public string DuesPaidTo { get; init; } = "";
    }

    public async Task<Result<TransferBegun>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var checkedArrival = await desk.CheckAsync(input, by, ct);
        if (checkedArrival.IsRefused)
            return checkedArrival.Refusal!;

        var arrival = checkedArrival.Value;
        db.Add(arrival);
        trail.Record(by, TransfersActs.Register, arrival.Subject, detail: $"{input.From}，{input.LetterNumber}");
        var begun = await beginnings.AddAsync(Beginning(arrival, input), by, ct);
        if (begun.IsRefused)
            return begun;

        await db.SaveChangesAsync(ct);
        return begun;
    }

    private static StartCase.Input Beginning(Arrival arrival, Input input) =>
        new()
        {
            Procedure = Course.Procedures.In,
            Subject = arrival.Id.Value,
            Values = new()
            {
                [Fields.LetterNumber] = input.LetterNumber,
                [Fields.LetterOn] = $"{input.LetterOn:yyyy-MM-dd}",
                [Fields.LetterValidUntil] = $"{input.ValidUntil:yyyy-MM-dd}",
                [Fields.DuesPaidTo] = input.DuesPaidTo,
            },
        };
}

/// <summary>Checks who comes as the books will check him when he is received.</summary>
public sealed class ArrivalDesk(IOrganizations organizations, IMembershipDecisions decisions, TimeProvider clock)
{
    internal async Task<Result<Arrival>> CheckAsync(RegisterArrival.Input input, Actor by, CancellationToken ct)
    {
        if (!CitizenId.TryParse(input.IdNumber, out var number, out _))
            return TransferRefusals.IdNumberInvalid;

        if (await BranchAsync(input.Target, by, ct) is not { } branch)
            return TransferRefusals.TargetNotFound;

        var person = Person(input, number);
        if (await decisions.WhyNotReceiveAsync(person, branch, ct) is { } refusal)
            return refusal;

        var phone = string.IsNullOrWhiteSpace(input.Phone) ? null : (PhoneNumber?)PhoneNumber.Of(input.Phone.Trim());
        return Arrival.Register(by.County, person, phone, branch, input.From);
    }

    private async Task<OrganizationId?> BranchAsync(string written, Actor by, CancellationToken ct)
    {
        var reach = by.Reach(TransfersPermissions.Start);
        var tree = await organizations.TreeAsOfAsync(clock.Today, ct);
        if (OrganizationId.TryParse(written, provider: null, out var id))
            return tree.Find(id) is { } node && reach.Covers(node.Path) ? node.Id : null;

        return new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path))).Resolve(written).Node?.Id;
    }

    private static PersonFacts Person(RegisterArrival.Input input, CitizenId number) =>
        new()
        {
            Name = input.Name,
            IdNumber = number,
            Ethnicity = input.Ethnicity,
            NativePlace = input.NativePlace,
            Phone = input.Phone,
            Education = input.Education,
            Occupation = input.Occupation,
            WorkUnit = input.WorkUnit,
            AdmittedOn = input.AdmittedOn!.Value,
            ConvertedOn = input.ConvertedOn,
            Kind = input.Kind!.Value,
        };
}
