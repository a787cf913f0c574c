using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Duties;

/// <summary>How a duty stands for one period, as of a day.</summary>
public enum DutyState
{
    /// <summary>The period has not begun.</summary>
    [Display(Name = "未开始")]
    Ahead = 1,

    [Display(Name = "待完成")]
    Due = 2,

    /// <summary>The due day is near.</summary>
    [Display(Name = "临近期限")]
    Soon = 3,

    [Display(Name = "已完成")]
    Done = 4,

    /// <summary>Done, but entered after the due day and its grace.</summary>
    [Display(Name = "补记完成")]
    DoneLate = 5,

    [Display(Name = "逾期")]
    Late = 6,

    /// <summary>Excused with a reason by the level above.</summary>
    [Display(Name = "已免除")]
    Excused = 7,
}
