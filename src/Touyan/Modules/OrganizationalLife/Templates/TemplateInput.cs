using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>What a template says, as forms and programs send it.</summary>
public abstract record TemplateInput
{
    private const string MonthForm = @"^(19|20)\d\d-(0[1-9]|1[0-2])$";

    [Display(Name = "类别", Order = 2), Required(ErrorMessage = "请选择类别"), StringLength(4)]
    public string Kind { get; init; } = "";

    [Display(Name = "同时计入", Description = "一并进行的，例如主题党日上讲党课", Order = 3)]
    public List<string> Also { get; init; } = [];

    [Display(Name = "主题", Order = 10), Required, StringLength(MeetingTemplate.TitleMaxLength)]
    public string Title { get; init; } = "";

    [Display(Name = "起始月份", Order = 11), DataType("Month"), Required(ErrorMessage = "请选择月份")]
    [RegularExpression(MonthForm, ErrorMessage = "请选择月份")]
    public string FirstMonth { get; init; } = "";

    [Display(Name = "截止月份", Order = 12), DataType("Month"), Required(ErrorMessage = "请选择月份")]
    [RegularExpression(MonthForm, ErrorMessage = "请选择月份")]
    public string LastMonth { get; init; } = "";

    [Display(Name = "适用领域", Description = "只给哪些领域的党支部；都适用的不选", Order = 13)]
    public List<string> Sectors { get; init; } = [];

    [Display(Name = "议程", Description = "一行一项", Order = 17)]
    [StringLength(MeetingTemplate.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Agenda { get; init; }

    [Display(Name = "学习内容和材料", Description = "一行一项", Order = 18)]
    [StringLength(MeetingTemplate.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Materials { get; init; }

    [Display(Name = "必须记录的内容", Description = "一行一项，填写会议记录时逐项提示", Order = 19)]
    [StringLength(MeetingTemplate.TextMaxLength), DataType(DataType.MultilineText)]
    public string? MustRecord { get; init; }

    internal TemplateFacts Read(LifeDesk desk, Actor by, string? why = null) =>
        new()
        {
            County = desk.Db.County,
            Kind = Kind,
            Also = Also,
            Sectors = Sectors,
            Title = Title.Trim(),
            Agenda = Agenda,
            Materials = Materials,
            MustRecord = MustRecord,
            FirstMonth = First(FirstMonth),
            LastMonth = First(LastMonth),
            By = by.Name,
            At = desk.Now,
            Why = why,
        };

    private static DateOnly First(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
