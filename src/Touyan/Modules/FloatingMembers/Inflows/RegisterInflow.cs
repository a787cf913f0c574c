using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>A member of elsewhere reports on arrival. One whose number is in the books of this county is tied to his record.</summary>
public sealed class RegisterInflow(FloatingDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "接收的党组织"), Required(ErrorMessage = "请选择接收的党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "姓名"), Required, StringLength(Inflow.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "用来与流出地的登记比对，加密保存；不知道的可以不填"), StringLength(30)]
        public string? IdNumber { get; init; }

        [Display(Name = "联系电话", Description = "加密保存，平时只显示一部分"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "流入日期"), Required]
        public DateOnly? ArrivedOn { get; init; }

        [Display(Name = "流入原因")]
        public FloatingReason Reason { get; init; } = FloatingReason.Work;

        [Display(Name = "去向")]
        public FloatingPlace Kind { get; init; } = FloatingPlace.Unknown;

        [Display(Name = "现居住或者工作地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "原所在党组织", Description = "写全称，如：中共阜阳市颍上县江口镇双桥村支部委员会"), Required, StringLength(100)]
        public string HomeOrganization { get; init; } = "";

        [Display(Name = "原党组织联系人"), StringLength(50)]
        public string? HomeContact { get; init; }

        [Display(Name = "原党组织联系电话"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? HomePhone { get; init; }

        [Display(Name = "活动证编号", Description = "所持流动党员活动证的编号；没有可以不填"), StringLength(40)]
        public string? CardNumber { get; init; }

        [Display(Name = "联系人"), Required(ErrorMessage = "请选择联系人")]
        public MemberId? ContactPerson { get; init; }
    }

    public async Task<Result<InflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var place = await desk.PlaceAsync(input.Organization, by, FloatingPermissions.Edit, ct);
        if (place.IsRefused)
            return place.Refusal!;

        if (await desk.CheckContactPersonAsync(input.ContactPerson, place.Value.Id, by, ct) is { } unfit)
            return unfit;

        var person = await PersonAsync(input, place.Value, ct);
        if (person.IsRefused)
            return person.Refusal!;

        var registered = Inflow.Register(person.Value);
        if (registered.IsRefused)
            return registered.Refusal!;

        var inflow = registered.Value;
        desk.Db.Add(inflow);
        desk.Record(by, FloatingActs.RegisterInflow, inflow, null, $"来自{inflow.HomeOrganization}，{inflow.ArrivedOn:yyyy-MM-dd} 流入");
        return await desk.SaveAsync(inflow, FloatingRefusals.AlreadyHere, ct) is { } lost ? lost : inflow.Id;
    }

    private async Task<Result<InflowFacts>> PersonAsync(Input input, OrganizationPlace place, CancellationToken ct)
    {
        var (phone, homePhone) = (Phones.Read(input.Phone), Phones.Read(input.HomePhone, nameof(Input.HomePhone)));
        if ((phone.Refusal ?? homePhone.Refusal) is { } unreadable)
            return unreadable;

        CitizenId? number = null;
        if (CellText.Compact(input.IdNumber ?? "") is { Length: > 0 } written)
        {
            if (!CitizenId.TryParse(written, out var read, out _))
                return FloatingRefusals.IdNumberUnreadable;

            number = read;
        }

        var known = number is { } n ? (await desk.Members.ByIdNumbersAsync([n], ct)).Values.SingleOrDefault() : null;
        if (await CheckAsync(input, known, place, ct) is { } refusal)
            return refusal;

        return Facts(input, place, known) with
        {
            IdNumber = number,
            Phone = phone.Value,
            HomePhone = homePhone.Value,
        };
    }

    private async Task<Refusal?> CheckAsync(Input input, MemberGlance? known, OrganizationPlace place, CancellationToken ct)
    {
        if (known is null)
            return null;

        if (CellText.Compact(input.Name) != CellText.Compact(known.Name))
            return FloatingRefusals.NameDisagrees;

        // Who was transferred to another county is a member there, and may come back as one who floats.
        if (known.Standing is MembershipStanding.LeftParty or MembershipStanding.Suspended or MembershipStanding.Deceased)
            return FloatingRefusals.NotOnOurBooks;

        if (known.OrganizationId == place.Id)
            return FloatingRefusals.OwnMember;

        var isHere = await desk.Db.Inflows.AnyAsync(i => i.MemberId == known.Id && i.LeftOn == null, ct);
        return isHere ? FloatingRefusals.AlreadyHere : null;
    }

    private InflowFacts Facts(Input input, OrganizationPlace place, MemberGlance? known) =>
        new()
        {
            County = desk.Db.County,
            Organization = place.Id,
            Member = known?.Id,
            Name = CellText.Clean(input.Name),
            ArrivedOn = input.ArrivedOn!.Value,
            Reason = input.Reason,
            Kind = input.Kind,
            Place = input.Place.Trim(),
            HomeOrganization = input.HomeOrganization.Trim(),
            HomeContact = input.HomeContact,
            CardNumber = string.IsNullOrWhiteSpace(input.CardNumber) ? null : input.CardNumber.Trim(),
            ContactPerson = input.ContactPerson!.Value,
            RecordedAt = desk.Now,
        };
}
