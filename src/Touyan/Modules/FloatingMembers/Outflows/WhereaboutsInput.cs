using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>Where somebody away is: asked for when he goes and whenever that changes.</summary>
public abstract record WhereaboutsInput
{
    [Display(Name = "所在省份", Order = 20), Required(ErrorMessage = "请选择所在省份"), StringLength(2)]
    public string Province { get; init; } = "";

    [Display(Name = "详细地点", Description = "写到街道、乡镇，如：上海市浦东新区张江镇", Order = 21), Required, StringLength(200)]
    public string Place { get; init; } = "";

    [Display(Name = "流动范围", Order = 22), Required(ErrorMessage = "请选择流动范围")]
    public FloatingRange? Range { get; init; }

    [Display(Name = "地点相对固定", Order = 23)]
    public bool IsFixedPlace { get; init; }

    [Display(Name = "去向", Order = 24)]
    public FloatingPlace Kind { get; init; } = FloatingPlace.Unknown;

    [Display(Name = "所在单位", Order = 25), StringLength(100)]
    public string? Unit { get; init; }

    [Display(Name = "预计返回日期", Order = 26)]
    public DateOnly? ExpectedUntil { get; init; }

    [
        Display(Name = "在外联系电话", Description = "加密保存，平时只显示一部分", Order = 27),
        StringLength(30),
        DataType(DataType.PhoneNumber)
    ]
    public string? Phone { get; init; }

    [Display(Name = "活动证编号", Description = "发给本人的流动党员活动证；没有可以不填", Order = 28), StringLength(40)]
    public string? CardNumber { get; init; }

    [Display(Name = "服务的驻外党组织", Order = 29)]
    public StationId? Station { get; init; }

    [Display(Name = "支部联系人", Order = 30), Required(ErrorMessage = "请选择支部联系人")]
    public MemberId? ContactPerson { get; init; }

    /// <summary>As the entity takes it, or what cannot be read.</summary>
    internal Result<Whereabouts> Read(FloatingDesk desk)
    {
        if (desk.Provinces.Find(Province) is null)
            return FloatingRefusals.ProvinceUnknown;

        var phone = Phones.Read(Phone);
        if (phone.IsRefused)
            return phone.Refusal!;

        return new Whereabouts
        {
            Province = Province,
            Place = Place.Trim(),
            Range = Range!.Value,
            IsFixedPlace = IsFixedPlace,
            Kind = Kind,
            Unit = Unit,
            Phone = phone.Value,
            CardNumber = CardNumber,
            Station = Station,
            ExpectedUntil = ExpectedUntil,
        };
    }
}
