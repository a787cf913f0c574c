using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Stations;

/// <summary>An office, station or joint committee elsewhere is registered; the temporary branch it has is one of the tree.</summary>
public sealed class OpenStation(FloatingDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "类别"), Required(ErrorMessage = "请选择类别")]
        public StationKind? Kind { get; init; }

        [Display(Name = "名称"), Required, StringLength(100)]
        public string Name { get; init; } = "";

        [Display(Name = "主管党组织"), Required(ErrorMessage = "请选择主管党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "所在省份"), Required(ErrorMessage = "请选择所在省份"), StringLength(2)]
        public string Province { get; init; } = "";

        [Display(Name = "详细地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "成立日期"), Required]
        public DateOnly? EstablishedOn { get; init; }

        [Display(Name = "联系人"), Required, StringLength(50)]
        public string Contact { get; init; } = "";

        [Display(Name = "联系电话", Description = "加密保存"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "共建的党组织", Description = "联合党委必填，几个之间用顿号隔开"), StringLength(300)]
        public string? JointWith { get; init; }

        [Display(Name = "所设临时党组织", Description = "先在党组织台账中设立")]
        public OrganizationId? Temporary { get; init; }
    }

    public async Task<Result<StationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var place = await desk.PlaceAsync(input.Organization, by, FloatingPermissions.Stations, ct);
        if (place.IsRefused)
            return place.Refusal!;

        if (desk.Provinces.Find(input.Province) is null)
            return FloatingRefusals.ProvinceUnknown;

        if (input.Temporary is { } temporary && !await IsTemporaryAsync(temporary, by, ct))
            return FloatingRefusals.NotTemporary;

        var phone = Phones.Read(input.Phone);
        if (phone.IsRefused)
            return phone.Refusal!;

        var opened = FloatingStation.Open(Facts(input, phone.Value));
        if (opened.IsRefused)
            return opened.Refusal!;

        var station = opened.Value;
        desk.Db.Add(station);
        desk.Record(by, FloatingActs.OpenStation, new TrailSubject("station", station.Id.Value, station.Name, station.OrganizationId));
        return await desk.SaveAsync(station, FloatingRefusals.NameTaken, ct) is { } lost ? lost : station.Id;
    }

    private async Task<bool> IsTemporaryAsync(OrganizationId id, Actor by, CancellationToken ct) =>
        await desk.Organizations.FindAsync(id, by, FloatingPermissions.Stations, ct)
            is {
                IsOpen: true,
                Type: OrganizationType.TemporaryBranch
                    or OrganizationType.TemporaryJointBranch
                    or OrganizationType.TemporaryGeneralBranch
                    or OrganizationType.TemporaryCommittee
            };

    private StationFacts Facts(Input input, PhoneNumber? phone) =>
        new()
        {
            County = desk.Db.County,
            Kind = input.Kind!.Value,
            Name = input.Name.Trim(),
            Organization = input.Organization!.Value,
            Temporary = input.Temporary,
            Province = input.Province,
            Place = input.Place.Trim(),
            EstablishedOn = input.EstablishedOn!.Value,
            Contact = input.Contact.Trim(),
            Phone = phone,
            JointWith = string.IsNullOrWhiteSpace(input.JointWith) ? null : input.JointWith.Trim(),
            RecordedAt = desk.Now,
        };
}
