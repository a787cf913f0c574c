using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Elections.Cases;

/// <summary>What the request asks for, as its form sends it.</summary>
public sealed class RequestFields
{
    [Display(Name = "届次", Description = "选举产生的是第几届"), Range(1, 99)]
    public int? TermNumber { get; set; }

    [Display(Name = "选举方式")]
    public ElectionForm Form { get; set; } = ElectionForm.Meeting;

    [Display(Name = "代表人数", Description = "党员代表大会选举的填写"), Range(1, 100000)]
    public int? Delegates { get; set; }

    [
        Display(Name = "选举方式的理由", Description = "党员大会、党员代表大会的召开或者代表人数同一般规定不一样的，说明理由"),
        StringLength(2000)
    ]
    public string? FormReason { get; set; }

    [Display(Name = "代表名额", Description = "上级分配给本党组织、出席上级党员代表大会的名额"), Range(1, 1000)]
    public int? DelegateSeats { get; set; }

    [Display(Name = "委员名额", Description = "不设委员会的党支部不填"), Range(0, 100)]
    public int? CommitteeSeats { get; set; }

    [Display(Name = "书记名额"), Range(0, 1)]
    public int? SecretarySeats { get; set; }

    [Display(Name = "副书记名额"), Range(0, 10)]
    public int? DeputySeats { get; set; }

    [Display(Name = "村民委员会名额", Description = "主任、副主任和委员共计"), Range(1, 100)]
    public int? VillageSeats { get; set; }

    [Display(Name = "拟选举日期"), Required]
    public DateOnly? PlannedOn { get; set; }

    [Display(Name = "理由"), StringLength(2000), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
